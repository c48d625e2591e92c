//! The damage-based analysis as its sheet has it (p.112-113).

use super::{
    ReportBlock, ReportCell, ReportColumn, ReportTable, RowGroup, attack_routes::tree_number,
    writer::SheetWriter,
};
use crate::{
    analysis::{AttackRoute, Step},
    catalog::Message,
};

/// How far a step is set in below the one before.
const INDENT: &str = "\u{3000}";

impl SheetWriter<'_> {
    /// A band for each tree, below it a block of rows for each step, one control a row; the values
    /// of the tree stand at its last step.
    pub(super) fn damage_risks(&self) -> Vec<ReportBlock> {
        let mut table = ReportTable::long("damage-risks", self.damage_columns());
        table.keeps_groups = true;
        let mut no = 0;
        for route in &self.case.analysis.routes {
            let first = no + 1;
            for (index, step) in route.steps.iter().enumerate() {
                no += 1;
                let cells = StepCells {
                    writer: self,
                    route,
                    step,
                    no,
                    first: (index + 1 == route.steps.len()).then_some(first),
                    depth: index,
                };
                table.groups.push(RowGroup {
                    id: format!("{}:{}", route.number, index + 1),
                    band: (index == 0).then(|| self.band(route)),
                    rows: cells.rows(),
                });
            }
        }
        let mut blocks = vec![
            ReportBlock::Words(self.word("sheet-about-circles")),
            ReportBlock::Words(self.word("sheet-about-trees")),
            self.or_none(table),
        ];
        blocks.extend(self.more_routes());
        blocks
    }

    fn band(&self, route: &AttackRoute) -> String {
        let said = Message::new("sheet-band").with("tree", tree_number(route));
        let goal = self.names.goal(&route.goal).text();
        self.say(
            &said
                .with("goal", goal)
                .with("scenario", self.scenario(route)),
        )
    }

    fn damage_columns(&self) -> Vec<ReportColumn> {
        let rated = |id: &str, key: &str| {
            let column = self.under(id, &["sheet-indicators", key], 7);
            column.centred().shared()
        };
        let mut columns = vec![
            self.column("no", "sheet-no", 5).centred().shared(),
            self.column("scenario", "sheet-scenario", 17).shared(),
            self.column("step", "sheet-step", 44).shared(),
            rated("threat-level", "sheet-threat-level"),
            rated("vulnerability-level", "sheet-vulnerability-level"),
            rated("damage", "sheet-damage"),
            rated("letter", "sheet-letter"),
            rated("product", "sheet-product"),
        ];
        columns.extend(self.circle_columns());
        let level = |id: &str, key: &str| {
            let column = self.under(id, &["sheet-countermeasure-level", key], 7);
            column.centred().shared()
        };
        let tree = |id: &str, key: &str, width| {
            let column = self.under(id, &["sheet-tree-number", key], width);
            column.centred().shared()
        };
        columns.extend([
            level("step-level", "sheet-of-step"),
            level("tree-level", "sheet-of-tree"),
            tree("tree", "sheet-number-of-tree", 7),
            tree("steps", "sheet-steps-of-tree", 10),
            self.column("beside", "sheet-remark", 16).shared(),
        ]);
        columns
    }
}

/// What the rows of a step are written of.
struct StepCells<'a, 'w> {
    writer: &'w SheetWriter<'a>,
    route: &'a AttackRoute,
    step: &'a Step,
    /// Its number on the sheet.
    no: usize,
    /// The number of the first step of its tree, if it is the last one.
    first: Option<usize>,
    /// How many steps stand before it.
    depth: usize,
}

impl StepCells<'_, '_> {
    fn rows(&self) -> Vec<Vec<ReportCell>> {
        let (head, tail) = (self.head(), self.tail());
        let target = self.step.assets.last().unwrap_or(&self.route.target);
        let circles = self
            .writer
            .circle_rows(&self.step.circles, target)
            .into_iter();
        let rows = circles.map(|circles| [head.as_slice(), &circles, &tail].concat());
        rows.collect()
    }

    fn head(&self) -> Vec<ReportCell> {
        let writer = self.writer;
        let rating = self.route.rating;
        let goal = writer.names.goal(&self.route.goal).get(writer.lang);
        let of_tree = |cell: ReportCell| match self.first {
            Some(_) => cell,
            None => ReportCell::default(),
        };
        vec![
            self.no.into(),
            goal.into(),
            self.name().into(),
            of_tree(rating.threat_level.into()),
            of_tree(rating.vulnerability_level.into()),
            of_tree(rating.severity.into()),
            of_tree(writer.letter(rating)),
            of_tree(writer.product(rating)),
        ]
    }

    /// The step, set in by its depth: what is done, by which way, and the threat with its level.
    fn name(&self) -> String {
        let writer = self.writer;
        let movement = self.step.movement.as_ref();
        let movement = movement.and_then(|id| writer.case.catalog.movement(id));
        let name = match movement {
            Some(movement) => writer.text(&movement.name).to_owned(),
            None => writer.word("proven-final-attack"),
        };
        let threat = writer.case.catalog.threat(&self.step.threat);
        let said = Message::new("sheet-step-said")
            .with("name", name)
            .with("way", writer.way(&self.step.assets))
            .with("threat", writer.names.threat(&self.step.threat).text())
            .with("level", threat.map_or(0, |threat| threat.level));
        format!("{}{}", INDENT.repeat(self.depth), writer.say(&said))
    }

    fn tail(&self) -> Vec<ReportCell> {
        let (writer, route) = (self.writer, self.route);
        let mut tail: Vec<ReportCell> = vec![self.step.countermeasure_level.into()];
        let Some(first) = self.first else {
            tail.resize(5, ReportCell::default());
            return tail;
        };
        let steps: Vec<_> = (first..=self.no).map(|no| no.to_string()).collect();
        let beside = writer.beside(route.rating, None, route.accepted(writer.case.design));
        tail.extend([
            route.rating.countermeasure_level.into(),
            tree_number(route).into(),
            steps.join(", ").into(),
            beside.into(),
        ]);
        tail
    }
}
