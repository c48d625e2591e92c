//! Cloud providers compared by meaning.

use std::collections::BTreeSet;

use sekisho::{
    catalog::ZoneId,
    design::{Design, Zone},
};

/// How the provider of a DaaS stands to those of the Government Clouds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compared {
    Same,
    Different,
    /// Not filled in, or no Government Cloud is drawn.
    Unknown,
    /// Names that might mean the same or be slips of the pen: the texts leave it to a question.
    Unsure,
}

/// The five providers of the Government Cloud with names in use, without spaces and in small
/// letters.
const KNOWN: [&[&str]; 5] = [
    &[
        "aws",
        "amazon",
        "amazonwebservices",
        "アマゾンウェブサービス",
    ],
    &["azure", "microsoftazure", "マイクロソフトアジュール"],
    &[
        "googlecloud",
        "gcp",
        "googlecloudplatform",
        "グーグルクラウド",
    ],
    &[
        "oci",
        "oraclecloudinfrastructure",
        "oraclecloud",
        "オラクルクラウド",
    ],
    &["さくらのクラウド", "さくらクラウド", "sakuracloud"],
];

/// Full-width forms as plain ones, small letters, no spaces.
fn plain(name: &str) -> String {
    let narrow = |letter: char| match u32::from(letter) {
        code @ 0xff01..=0xff5e => char::from_u32(code - 0xfee0).unwrap_or(letter),
        _ => letter,
    };
    let letters = name.chars().map(narrow);
    letters
        .filter(|letter| !letter.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}

fn known(name: &str) -> Option<usize> {
    KNOWN.iter().position(|names| names.contains(&name))
}

/// The provider of a zone: its own, else that of the zone around it.
fn provider<'d>(design: &'d Design, zone: &'d Zone) -> &'d str {
    let (mut zone, mut seen) = (zone, BTreeSet::new());
    while zone.provider.trim().is_empty() {
        let parent = zone.parent.as_ref().filter(|id| seen.insert(*id));
        let Some(around) = parent.and_then(|id| design.zones.get(id)) else {
            return "";
        };
        zone = around;
    }
    zone.provider.trim()
}

/// The provider of a DaaS's zone beside those of the Government Clouds (p.15). With several, one
/// that is the same decides.
pub(crate) fn compare(design: &Design, daas: &ZoneId) -> Compared {
    let Some(zone) = design.zones.get(daas) else {
        return Compared::Unknown;
    };
    let own = plain(provider(design, zone));
    let clouds = design
        .zones
        .values()
        .filter(|zone| zone.kind.as_str() == "government_cloud");
    let clouds: Vec<_> = clouds
        .map(|cloud| two(&own, &plain(provider(design, cloud))))
        .collect();
    let found = [Compared::Same, Compared::Unsure, Compared::Unknown];
    let decides = found.into_iter().find(|found| clouds.contains(found));
    match decides {
        Some(found) => found,
        None if clouds.is_empty() => Compared::Unknown,
        None => Compared::Different,
    }
}

fn two(one: &str, other: &str) -> Compared {
    if one.is_empty() || other.is_empty() {
        return Compared::Unknown;
    }
    match (known(one), known(other)) {
        _ if one == other => Compared::Same,
        (Some(one), Some(other)) if one == other => Compared::Same,
        (Some(_), Some(_)) => Compared::Different,
        _ if nearly(one, other)
            || KNOWN.iter().flat_map(|names| names.iter()).any(|name| {
                (known(one).is_none() && nearly(one, name))
                    || (known(other).is_none() && nearly(other, name))
            }) =>
        {
            Compared::Unsure
        }
        _ => Compared::Different,
    }
}

/// Whether two names differ by little, or one holds the other.
fn nearly(one: &str, other: &str) -> bool {
    one.contains(other) || other.contains(one) || distance(one, other) <= 2
}

fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, letter) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, beside) in other.iter().enumerate() {
            let changed = corner + usize::from(letter != *beside);
            corner = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(corner + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}
