//! Where things stand, and how zones nest.

use super::{
    Answer::{NotJudged, Passes},
    Case,
};
use crate::edits::Edited;

type Start<'a> = &'a dyn Fn(&str) -> Edited;

pub(super) fn cases(start: Start<'_>) -> Vec<Case> {
    [platforms(start), maintenance(start), nests(start)].concat()
}

fn platforms(start: Start<'_>) -> Vec<Case> {
    let vdi = |name: &'static str, zone: &str| {
        let drawing = start("5").put("mynumber-vdi", zone);
        Case::new(name, drawing, NotJudged, &[], &["My Number VDI/SBC"])
    };
    vec![
        vdi(
            "place: My Number VDI in the Government Cloud",
            "government-cloud",
        ),
        vdi(
            "place: My Number VDI in the Internet segment",
            "internet-segment",
        ),
        vdi("place: My Number VDI in the Internet", "internet"),
        vdi("place: My Number VDI in no zone", ""),
        Case::new(
            "place: My Number DaaS in the LGWAN segment",
            start("1").put("mynumber-daas", "lgwan-segment"),
            NotJudged,
            &[],
            &["My Number DaaS"],
        ),
        Case::new(
            "place: the isolation firewall in the Internet segment",
            start("5").put("isolation-firewall", "internet-segment"),
            NotJudged,
            &["5"],
            &["Isolation firewall"],
        ),
        Case::new(
            "place: the isolation firewall on the LGWAN side of the boundary",
            start("5").put("isolation-firewall", "lgwan-segment"),
            Passes,
            &["5"],
            &[],
        ),
        Case::new(
            "place: My Number VDI in a part of its segment",
            start("5")
                .zone("part", "mynumber_segment", "")
                .nest("part", "mynumber-segment")
                .put("mynumber-vdi", "part"),
            Passes,
            &["5"],
            &[],
        ),
    ]
}

/// The maintenance terminal (p.10).
fn maintenance(start: Start<'_>) -> Vec<Case> {
    let moved = |zone: &str, switch: &str| {
        start("5")
            .put("maintenance-terminal", zone)
            .cut("line-maintenance-terminal-lgwan-switch")
            .link("lan", switch, "maintenance-terminal")
    };
    let inside =
        moved("mynumber-segment", "mynumber-switch").cut("flow-maintenance-terminal-internet-vdi");
    vec![
        Case::new(
            "maintenance: in the My Number segment",
            inside,
            Passes,
            &["5"],
            &[],
        ),
        Case::new(
            "maintenance: in the LGWAN segment",
            moved("lgwan-segment", "lgwan-switch"),
            Passes,
            &["5"],
            &[],
        ),
        Case::new(
            "maintenance: of the My Number side from the Internet segment",
            moved("internet-segment", "internet-switch"),
            NotJudged,
            &["5"],
            &["Maintenance terminal"],
        ),
        Case::new(
            "maintenance: of the My Number side from the Internet",
            moved("internet", "security-cloud"),
            NotJudged,
            &["5"],
            &["Maintenance terminal"],
        ),
    ]
}

fn nests(start: Start<'_>) -> Vec<Case> {
    let five = || start("5");
    vec![
        Case::new(
            "nest: two zones in a circle",
            five()
                .zone("a", "lgwan_segment", "")
                .zone("b", "lgwan_segment", "")
                .nest("a", "b")
                .nest("b", "a"),
            NotJudged,
            &["5"],
            &[],
        ),
        Case::new(
            "nest: three zones in a circle",
            five()
                .zone("a", "lgwan_segment", "")
                .zone("b", "lgwan_segment", "")
                .nest("a", "b")
                .nest("b", "lgwan-segment")
                .nest("lgwan-segment", "a"),
            NotJudged,
            &["5"],
            &[],
        ),
        Case::new(
            "nest: a zone in itself",
            five().zone("a", "lgwan_segment", "").nest("a", "a"),
            NotJudged,
            &["5"],
            &[],
        ),
        Case::new(
            "nest: a My Number segment in the Internet segment",
            five()
                .zone("a", "mynumber_segment", "")
                .nest("a", "internet-segment"),
            NotJudged,
            &["5"],
            &[],
        ),
        Case::new(
            "nest: the LGWAN segment in a cloud",
            five().nest("lgwan-segment", "government-cloud"),
            NotJudged,
            &["5"],
            &[],
        ),
        Case::new(
            "nest: a part of the LGWAN segment",
            five()
                .zone("a", "lgwan_segment", "")
                .nest("a", "lgwan-segment"),
            Passes,
            &["5"],
            &[],
        ),
    ]
}
