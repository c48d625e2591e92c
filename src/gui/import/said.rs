//! The words of a row of the list: what it is, why, and what stands in its cells.

use crate::{
    catalog::{AssetKindId, FieldRole, Message},
    design::{Design, Name},
    gui::Desk,
    import::{ImportPlace, ImportReview, ImportSite, ReviewRow, RowDecision},
};

/// The words of a row.
pub(super) struct ReviewWords {
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) place: String,
    /// Why, on one line.
    pub(super) why: String,
    /// What else stands in the row of the list, on one line.
    pub(super) source: String,
    /// All of it, as it is read out.
    pub(super) says: String,
    /// What is said to those who point at it: what the row does not show, a line each.
    pub(super) hint: String,
}

impl ReviewWords {
    pub(super) fn of(
        desk: &Desk<'_>,
        design: &Design,
        review: &ImportReview,
        row: &ReviewRow,
    ) -> Self {
        let unknown = desk.tr("import-unknown");
        let kind = row.kind.as_ref().map(|kind| kind_words(desk, kind));
        let place = row
            .place
            .as_ref()
            .map(|place| place_words(desk, design, place));
        let name = if row.name.is_empty() {
            desk.tr("import-nameless")
        } else {
            row.name.clone()
        };
        let why = desk.row("common-dot", asked(desk, design, row));
        let cells = source(desk, review, row);
        let source = desk.row("common-dot", cells.iter().map(String::as_str));
        let decision = desk.tr(decision_key(row.decision));
        let (kind, place) = (
            kind.unwrap_or_else(|| unknown.clone()),
            place.unwrap_or(unknown),
        );
        let says = [&name, &kind, &place, &decision, &why, &source].map(String::as_str);
        let says = says.into_iter().filter(|words| !words.is_empty());
        let says = desk.row("common-comma", says);
        let rests_on = row.guess.reasons.iter().map(|reason| desk.say(reason));
        let hint: Vec<String> = rests_on.chain(cells).collect();
        Self {
            name,
            kind,
            place,
            why,
            source,
            says,
            hint: hint.join("\n"),
        }
    }
}

/// Why a row is asked about, else what it rests on, and what is to be said of it beside that.
fn asked(desk: &Desk<'_>, design: &Design, row: &ReviewRow) -> Vec<String> {
    let guess = &row.guess;
    let mut asked: Vec<Message> = guess
        .doubts
        .iter()
        .chain(&guess.takes_no_part)
        .cloned()
        .collect();
    if let (false, Some(kind), Some(place)) = (row.may_stand, &row.kind, &row.place) {
        // What is wrong now comes before what was doubtful at first.
        asked.retain(|doubt| doubt.key != "import-doubt-not-there");
        let message = Message::new("import-doubt-not-there").with("kind", kind_words(desk, kind));
        let message = message.with("zone", place.called(desk.catalog, design));
        asked.insert(0, message);
    }
    let first = if asked.is_empty() {
        guess.reasons.clone()
    } else {
        asked
    };
    let all = first.iter().chain(&row.remarks);
    all.map(|message| desk.say(message)).collect()
}

/// What stands in the cells of a row beside its name, each with the head of its column.
fn source(desk: &Desk<'_>, review: &ImportReview, row: &ReviewRow) -> Vec<String> {
    let mut lines = review.table().rows.iter();
    let Some(line) = lines.find(|line| line.line == row.line) else {
        return Vec::new();
    };
    let name = review.columns().of_role(desk.catalog, FieldRole::Name);
    let columns = review.columns().all().iter().enumerate();
    let cells = columns.filter(|(place, _)| Some(*place) != name);
    let cells = cells.filter_map(|(place, column)| {
        let text = line.cell(place);
        let text: Vec<&str> = text.split_whitespace().collect();
        (!text.is_empty()).then(|| {
            let message = Message::new("import-cell").with("text", text.join(" "));
            desk.say(&message.with("head", column.shown_head(place)))
        })
    });
    cells.collect()
}

const fn decision_key(decision: RowDecision) -> &'static str {
    match decision {
        RowDecision::Undecided => "import-undecided",
        RowDecision::Accepted => "import-accept",
        RowDecision::Changed => "import-changed",
        RowDecision::LeftOut => "import-leave",
    }
}

pub(super) fn kind_words(desk: &Desk<'_>, kind: &AssetKindId) -> String {
    let known = desk.catalog.asset_kind(kind).map(|kind| &kind.name);
    Name::new("", known, kind.as_str())
        .get(desk.lang())
        .to_owned()
}

pub(super) fn place_words(desk: &Desk<'_>, design: &Design, place: &ImportPlace) -> String {
    let name = desk.say(&place.called(desk.catalog, design));
    let site = match place {
        ImportPlace::Drawn(_) => return name,
        ImportPlace::Fresh(_) => None,
        ImportPlace::Nested(nested) => match &nested.site {
            ImportSite::Drawn(_) => None,
            ImportSite::Fresh(site) => Some(site).filter(|site| !site.name.is_empty()),
        },
    };
    // Places of several kinds may be called by the one location.
    match site.and_then(|site| desk.catalog.zone_kind(&site.kind)) {
        Some(kind) => {
            let kind = desk.text(&kind.name).to_owned();
            desk.tr_with("import-new-site", &[("name", name), ("kind", kind)])
        }
        None => desk.tr_with("import-new-zone", &[("name", name)]),
    }
}
