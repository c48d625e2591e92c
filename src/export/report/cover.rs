//! The cover: what those who decide read first.

use super::{AnswerSort, CellTone, ReportBlock, ReportCell, ReportTable, writer::SheetWriter};
use crate::{
    analysis::{Bearing, Judgement},
    catalog::{Message, Requirement},
    design::ControlState,
};

/// Classes of confidentiality of municipalities (自治体機密性).
const CLASSES: [&str; 5] = ["3A", "3B", "3C", "2", "1"];

impl SheetWriter<'_> {
    /// Verdict, pattern and worst values with what they mean, what is missing, what is to be
    /// decided.
    pub(super) fn cover(&self) -> Vec<ReportBlock> {
        let heading = |key: &str| ReportBlock::Heading(self.word(key));
        vec![
            ReportBlock::Table(self.identity()),
            ReportBlock::Table(self.to_be_signed()),
            heading("sheet-head-verdict"),
            ReportBlock::Table(self.at_a_glance()),
            heading("sheet-head-reasons"),
            self.reasons(),
            heading("sheet-head-missing"),
            self.missing(),
            heading("sheet-head-decisions"),
            self.decisions(),
        ]
    }

    /// What the report is about.
    fn identity(&self) -> ReportTable {
        let columns = vec![
            self.column("item", "sheet-item", 30),
            self.column("value", "sheet-value", 110),
        ];
        let mut table = ReportTable::new("about", columns);
        let (design, edition) = (self.case.design, &self.case.catalog.edition);
        let document = Message::new("sheet-edition")
            .with("title", &edition.title)
            .with("issuer", &edition.issuer)
            .with("date", edition.date.as_str())
            .with("id", edition.id.as_str());
        let day = self.options.day.map(|day| day.to_string());
        let values = [
            ("title", "sheet-subject", design.title.replace('\n', " ")),
            ("phase", "report-phase", design.phase_name.clone()),
            ("edition", "sheet-document", self.say(&document)),
            ("day", "sheet-day", day.unwrap_or_default()),
            ("note", "sheet-remark", design.note.clone()),
        ];
        for (id, key, value) in values.into_iter().filter(|(.., value)| !value.is_empty()) {
            let item = ReportCell::from(self.word(key)).toned(CellTone::Strong);
            table.row(id, vec![item, value.into()]);
        }
        table
    }

    /// What only people know: one row to be filled in.
    fn to_be_signed(&self) -> ReportTable {
        let classes = CLASSES.map(str::to_owned).to_vec();
        let words = [
            ("municipality", "sheet-municipality", 30),
            ("author", "sheet-author", 30),
            ("approver", "sheet-approver", 30),
            ("version", "sheet-version", 25),
        ];
        let mut columns: Vec<_> = words
            .into_iter()
            .map(|(id, key, width)| self.column(id, key, width).answer(AnswerSort::Words))
            .collect();
        let class = self.column("class", "sheet-class", 25);
        columns.push(class.answer(AnswerSort::Choice(classes)));
        let cells = columns.iter().map(|_| ReportCell::default()).collect();
        let mut table = ReportTable::new("signed", columns);
        table.row("signed", cells);
        table
    }

    /// Verdict, pattern, model, coverage and worst values, each with what it means.
    fn at_a_glance(&self) -> ReportTable {
        let columns = vec![
            self.column("item", "sheet-item", 30),
            self.column("value", "sheet-value", 35),
            self.column("meaning", "sheet-meaning", 75),
        ];
        let mut table = ReportTable::new("glance", columns);
        let mut add = |id: &str, key: &str, value: ReportCell, meaning: String| {
            let item = ReportCell::from(self.word(key)).toned(CellTone::Strong);
            table.row(id, vec![item, value, meaning.into()]);
        };
        let (analysis, catalog) = (self.case.analysis, self.case.catalog);
        let (tone, meaning) = match analysis.verdict.judgement {
            Judgement::Passes => (CellTone::Good, "sheet-means-passes"),
            Judgement::FallsShort => (CellTone::Alarm, "sheet-means-falls-short"),
            Judgement::NotJudged => (CellTone::Warning, "sheet-means-not-judged"),
        };
        let verdict = self.say(&analysis.verdict.judgement.name());
        let verdict = ReportCell::from(verdict).toned(tone);
        add("verdict", "report-verdict", verdict, self.word(meaning));
        for found in &analysis.patterns {
            if let Some(pattern) = catalog.pattern(&found.pattern) {
                let meaning = [&pattern.reading, &pattern.remark].map(|text| self.text(text));
                let name = self.text(&pattern.name).into();
                add(
                    found.pattern.as_str(),
                    "report-route",
                    name,
                    meaning.join("\n"),
                );
            }
        }
        if analysis.patterns.is_empty() {
            let none = self.word("report-no-route").into();
            add(
                "no-route",
                "report-route",
                none,
                self.word("sheet-means-no-route"),
            );
        }
        let model = analysis.hall.model.as_ref();
        let model = model.and_then(|id| catalog.hall_model(id));
        let meaning = model.map(|model| self.text(&model.definition).to_owned());
        let name = analysis.hall_name(catalog);
        let name = name.unwrap_or_else(|| Message::new("hall-no-model"));
        let name = self.say(&name).into();
        add("hall", "report-hall", name, meaning.unwrap_or_default());
        self.add_numbers(&mut table);
        table
    }

    /// Coverage and worst values.
    fn add_numbers(&self, table: &mut ReportTable) {
        let summary = &self.case.analysis.summary;
        let safe = self.case.catalog.risk.safe_product;
        let mut add = |id: &str, key: &str, value: ReportCell, meaning: &Message| {
            let item = ReportCell::from(self.word(key)).toned(CellTone::Strong);
            table.row(id, vec![item, value, self.say(meaning).into()]);
        };
        let share = |done: usize, all: usize| ReportCell::from(format!("{done} / {all}"));
        let tone = if summary.required_in_place < summary.required {
            CellTone::Alarm
        } else {
            CellTone::Good
        };
        let required = Message::new("sheet-means-required")
            .with("planned", summary.required_planned)
            .with("na", summary.required_not_applicable);
        let value = share(summary.required_in_place, summary.required).toned(tone);
        add("required", "sheet-required-controls", value, &required);
        let recommended =
            Message::new("sheet-means-recommended").with("na", summary.recommended_not_applicable);
        let value = share(summary.recommended_in_place, summary.recommended);
        add(
            "recommended",
            "sheet-recommended-controls",
            value,
            &recommended,
        );
        let products = [
            (
                "product-of-assets",
                "sheet-worst-asset",
                summary.worst_asset_product,
            ),
            (
                "product-of-routes",
                "sheet-worst-route",
                summary.worst_route_product,
            ),
        ];
        for (id, key, product) in products {
            let meaning = match product {
                0 => Message::new("sheet-means-no-product"),
                product if product > safe => {
                    Message::new("sheet-means-not-safe").with("safe", safe)
                }
                _ => Message::new("sheet-means-safe").with("safe", safe),
            };
            let value = ReportCell::from(product).toned(self.product_tone(product));
            add(id, key, value, &meaning);
        }
        if let Some(letter) = summary.worst_letter {
            let letters = &self.case.catalog.risk.letters;
            let meaning = letters.iter().find(|(of, _)| *of == letter);
            let meaning = meaning.map(|(_, text)| text.clone()).unwrap_or_default();
            let value = format!("{letter:?}").into();
            add("letter", "sheet-worst-letter", value, &meaning.into());
        }
    }

    /// Why the verdict is what it is.
    fn reasons(&self) -> ReportBlock {
        let columns = vec![
            self.column("bearing", "sheet-bearing", 14).centred(),
            self.column("reason", "sheet-reason", 126),
        ];
        let mut table = ReportTable::new("reasons", columns);
        for (n, reason) in self.case.analysis.verdict.reasons.iter().enumerate() {
            let tone = match reason.bearing {
                Bearing::FallsShort => CellTone::Alarm,
                Bearing::NotJudged => CellTone::Warning,
                Bearing::Noted | Bearing::Nothing => CellTone::Plain,
            };
            let bearing = ReportCell::from(self.say(&reason.bearing.name())).toned(tone);
            let cells = vec![bearing, self.say(&reason.message).into()];
            table.row((n + 1).to_string(), cells);
        }
        self.or_none(table)
    }

    /// Required controls that are not in place, by what is to carry them.
    fn missing(&self) -> ReportBlock {
        let columns = vec![
            self.column("carrier", "sheet-carrier", 35),
            self.column("number", "sheet-number", 8).centred(),
            self.column("controls", "sheet-missing-controls", 97),
        ];
        let mut table = ReportTable::new("missing", columns);
        let controls = self.case.analysis.controls.iter();
        let open = controls.filter(|it| {
            it.requirement == Requirement::Required && !it.is_in_place() && !it.is_by_nature()
        });
        let mut carriers: Vec<(String, Vec<String>)> = Vec::new();
        for control in open {
            let carrier = self.carrier(control.asset.as_ref(), control.unplaced);
            let mut name = self.text(&control.full_name).to_owned();
            if control.state == ControlState::Planned {
                let said = Message::new("common-name-at").with("name", name);
                name = self.say(&said.with("at", Message::new("state-planned")));
            }
            match carriers.iter_mut().find(|(of, _)| *of == carrier) {
                Some((_, names)) => names.push(name),
                None => carriers.push((carrier, vec![name])),
            }
        }
        for (carrier, names) in carriers {
            let (count, names) = (names.len(), self.row(names));
            let cells = vec![carrier.as_str().into(), count.into(), names.into()];
            table.row(carrier, cells);
        }
        self.or_none(table)
    }
}
