//! Random commands: every sort, with things that exist, things that do not, and odd words.

use std::collections::BTreeMap;

use sekisho::{
    catalog::{
        AssetId, Catalog, Cost, FieldId, LinkId, LinkKindId, Message, NoteId, Text, ThingSort,
        ZoneId,
    },
    design::{
        Asset, AssetEdit, Bounds, Command, ControlKey, ControlRecord, ControlState, Design,
        DesignEdit, Evidence, Link, LinkEdit, Note, NoteEdit, NoteOrder, Override, OverrideKey,
        OwnColumn, Owner, PlaceEdit, Point, Record, RecordCell, RecordEdit, Subject, Zone,
        ZoneEdit,
    },
};

use crate::random::Random;

/// Words that a file has to carry unharmed.
const WORDS: [&str; 12] = [
    "",
    "端末",
    "a\"b\\c",
    "line\nbreak\r\n\ttab",
    "\u{0}\u{7f}",
    "\u{feff}",
    "🦀’",
    "r#\"raw\"#",
    "(x: 1)",
    "// no remark",
    " ",
    "{}[]",
];

pub(crate) struct Commands<'c, 'r> {
    pub(crate) catalog: &'c Catalog,
    pub(crate) random: &'r mut Random,
}

impl Commands<'_, '_> {
    fn word(&mut self) -> String {
        (*self.random.pick(&WORDS).unwrap()).to_owned()
    }

    fn zone(&mut self, design: &Design) -> ZoneId {
        let known: Vec<_> = design.zones.keys().cloned().collect();
        self.id(&known, 3)
    }

    fn asset(&mut self, design: &Design) -> AssetId {
        let known: Vec<_> = design.assets.keys().cloned().collect();
        self.id(&known, 8)
    }

    fn link(&mut self, design: &Design) -> LinkId {
        let known: Vec<_> = design.links.keys().cloned().collect();
        self.id(&known, 8)
    }

    fn note(&mut self, design: &Design) -> NoteId {
        let known: Vec<_> = design.notes.keys().cloned().collect();
        self.id(&known, 3)
    }

    /// One that exists in most cases, a nameable one else.
    fn id<T: Clone + From<String>>(&mut self, known: &[T], n_more: usize) -> T {
        match self
            .random
            .pick(known)
            .filter(|_| self.random.clone().chance(90))
        {
            Some(id) => {
                self.random.chance(50);
                id.clone()
            }
            None if self.random.chance(20) => self.word().into(),
            None => format!("new-{}", self.random.below(n_more)).into(),
        }
    }

    fn optional_zone(&mut self, design: &Design) -> Option<ZoneId> {
        self.random.chance(70).then(|| self.zone(design))
    }

    fn subject(&mut self, design: &Design) -> Subject {
        match self.random.below(7) {
            0 | 1 => Subject::Zone(self.zone(design)),
            2 | 3 => Subject::Asset(self.asset(design)),
            4 | 5 => Subject::Link(self.link(design)),
            _ => Subject::Note(self.note(design)),
        }
    }

    fn subjects(&mut self, design: &Design) -> Vec<Subject> {
        (0..self.random.below(4))
            .map(|_| self.subject(design))
            .collect()
    }

    fn coordinate(&mut self) -> i32 {
        match self.random.below(40) {
            0 => i32::MAX,
            1 => i32::MIN,
            2 => 1_000_000,
            3 => -1_000_000,
            4 => -1,
            _ => self.random.below(3000) as i32,
        }
    }

    fn rect(&mut self) -> Bounds {
        let [x, y, w, h] = [(); 4].map(|()| self.coordinate());
        Bounds::new(x, y, w, h)
    }

    fn link_kind(&mut self) -> LinkKindId {
        let kinds: Vec<_> = self
            .catalog
            .links
            .iter()
            .map(|kind| kind.id.clone())
            .collect();
        self.id(&kinds, 2)
    }

    fn via(&mut self, design: &Design) -> Vec<AssetId> {
        (0..self.random.below(3))
            .map(|_| self.asset(design))
            .collect()
    }

    /// A free id in most cases.
    fn new_id<T: From<String>>(&mut self, free: T, taken: T) -> T {
        match self.random.below(10) {
            0 => taken,
            1 => self.word().into(),
            2 => format!("new-{}", self.random.below(8)).into(),
            _ => free,
        }
    }

    pub(crate) fn command(&mut self, design: &Design) -> Command {
        match self.random.below(24) {
            0 => self.add_zone(design),
            1 | 2 => self.add_asset(design),
            3..=5 => self.add_link(design),
            6 => Command::Remove(self.subjects(design)),
            7 | 8 => self.move_things(design),
            9 => Command::Place(PlaceEdit::Resize(self.subject(design), self.rect())),
            10 | 11 => {
                let points = (0..self.random.below(3))
                    .map(|_| Point::new(self.coordinate(), self.coordinate()))
                    .collect();
                Command::Link(self.link(design), LinkEdit::Lay(points))
            }
            12 => self.set_states(design),
            13 => self.judgement(design),
            14 | 15 => self.write_down(design),
            16 => {
                let commands = (0..self.random.below(4))
                    .map(|_| self.command(design))
                    .collect();
                Command::Many {
                    label: Message::from(Text::same("group")),
                    commands,
                }
            }
            _ => self.set(design),
        }
    }

    fn field(&mut self, design: &Design) -> FieldId {
        let fields = self.catalog.inventory.fields.iter().map(|it| it.id.clone());
        let fields: Vec<_> = fields.chain(design.columns.keys().cloned()).collect();
        self.id(&fields, 2)
    }

    fn column(&mut self, design: &Design) -> FieldId {
        let known: Vec<_> = design.columns.keys().cloned().collect();
        self.id(&known, 2)
    }

    fn write_down(&mut self, design: &Design) -> Command {
        let edit = match self.random.below(8) {
            0 => {
                let taken = self.column(design);
                let sorts = [ThingSort::Asset, ThingSort::Link, ThingSort::Zone];
                let column = OwnColumn {
                    name: self.word(),
                    of: *self.random.pick(&sorts).unwrap(),
                };
                RecordEdit::AddColumn(self.new_id(design.free_column_id(), taken), column)
            }
            1 => RecordEdit::RenameColumn(self.column(design), self.word()),
            2 => RecordEdit::RemoveColumn(self.column(design)),
            3 => RecordEdit::HandOver {
                from: self.asset(design),
                to: self.asset(design),
            },
            4 | 5 => RecordEdit::Control(self.control_key(design), self.control_record()),
            _ => {
                let cell = |commands: &mut Self| RecordCell {
                    subject: commands.subject(design),
                    field: commands.field(design),
                    value: commands.word(),
                };
                let n_cells = 1 + self.random.below(2);
                RecordEdit::Write((0..n_cells).map(|_| cell(self)).collect())
            }
        };
        Command::Record(edit)
    }

    fn control_key(&mut self, design: &Design) -> ControlKey {
        let controls = self.catalog.controls.controls.iter();
        let controls: Vec<_> = controls.map(|control| control.id.clone()).collect();
        ControlKey {
            asset: self.random.chance(90).then(|| self.asset(design)),
            control: self.id(&controls, 3),
        }
    }

    fn control_record(&mut self) -> ControlRecord {
        let evidence = |commands: &mut Self| Evidence {
            document: commands.word(),
            page: commands.word(),
            link: commands.word(),
        };
        ControlRecord {
            person: self.word(),
            due: self.word(),
            cost: self.word(),
            remark: self.word(),
            evidence: (0..self.random.below(3)).map(|_| evidence(self)).collect(),
        }
    }

    fn record(&mut self, design: &Design) -> Record {
        let n_values = self.random.below(3);
        let values = (0..n_values).map(|_| (self.field(design), "値\"".to_owned()));
        values.collect()
    }

    fn judgement(&mut self, design: &Design) -> Command {
        let asset = self.asset(design);
        let key = match self.random.below(5) {
            0 => {
                return Command::Design(DesignEdit::Accept(
                    self.word(),
                    self.random.chance(60).then(|| self.word()),
                ));
            }
            1 => {
                let costs = [None, Some(Cost::Low), Some(Cost::High)];
                let cost = *self.random.pick(&costs).unwrap();
                return Command::Design(DesignEdit::Cost(self.word().as_str().into(), cost));
            }
            2 => OverrideKey::Importance(asset),
            3 => OverrideKey::Damage(asset),
            _ => OverrideKey::Threat(asset, "spread".into()),
        };
        let set = Override {
            level: self.random.below(5) as u8,
            reason: self.word(),
            by: self.word(),
        };
        Command::Design(DesignEdit::Override(
            key,
            self.random.chance(70).then_some(set),
        ))
    }

    fn set(&mut self, design: &Design) -> Command {
        match self.random.below(19) {
            0 => Command::rename(self.subject(design), self.word()),
            1 => Command::remark(self.subject(design), self.word()),
            2 => Command::Zone(self.zone(design), ZoneEdit::Provider(self.word())),
            3 => Command::Asset(
                self.asset(design),
                AssetEdit::Zone(self.optional_zone(design)),
            ),
            4 => Command::Asset(
                self.asset(design),
                AssetEdit::Count(self.random.below(1 << 33) as u32),
            ),
            5 => {
                let owners = [None, Some(Owner::Municipality), Some(Owner::Csp)];
                Command::Asset(
                    self.asset(design),
                    AssetEdit::Owner(*self.random.pick(&owners).unwrap()),
                )
            }
            6 => Command::Link(self.link(design), LinkEdit::Kind(self.link_kind())),
            7 => Command::Link(
                self.link(design),
                LinkEdit::Ends {
                    from: self.asset(design),
                    to: self.asset(design),
                },
            ),
            8 if self.random.chance(30) => Command::Link(
                self.link(design),
                LinkEdit::Specified(self.random.chance(50)),
            ),
            8 => Command::Link(self.link(design), LinkEdit::Via(self.via(design))),
            9 => Command::Link(self.link(design), LinkEdit::Encryption(self.word())),
            10 => {
                let kinds = self.catalog.zones.iter();
                let kinds: Vec<_> = kinds.map(|kind| kind.id.clone()).collect();
                Command::Zone(self.zone(design), ZoneEdit::Kind(self.id(&kinds, 2)))
            }
            11 => {
                let kinds = self.catalog.assets.iter();
                let kinds: Vec<_> = kinds.map(|kind| kind.id.clone()).collect();
                Command::Asset(self.asset(design), AssetEdit::Kind(self.id(&kinds, 2)))
            }
            12 => Command::Design(DesignEdit::Note(self.word())),
            13 => Command::Design(DesignEdit::Title(self.word())),
            14 => Command::Zone(
                self.zone(design),
                ZoneEdit::Parent(self.optional_zone(design)),
            ),
            15..=17 => self.lay(design),
            _ => Command::Note(
                self.note(design),
                NoteEdit::Add {
                    note: Note { text: self.word() },
                    rect: self.rect(),
                },
            ),
        }
    }

    /// How things lie, beside where.
    fn lay(&mut self, design: &Design) -> Command {
        match self.random.below(4) {
            0 => Command::Zone(self.zone(design), ZoneEdit::Fold(self.random.chance(60))),
            1 => Command::Place(PlaceEdit::Lock(self.subjects(design))),
            2 => Command::Place(PlaceEdit::Unlock(self.subjects(design))),
            _ => {
                let orders = [NoteOrder::Front, NoteOrder::Back];
                let order = *self.random.pick(&orders).unwrap();
                Command::Note(self.note(design), NoteEdit::Order(order))
            }
        }
    }

    fn add_zone(&mut self, design: &Design) -> Command {
        let kinds: Vec<_> = self
            .catalog
            .zones
            .iter()
            .map(|kind| kind.id.clone())
            .collect();
        let zone = Zone {
            kind: self.id(&kinds, 2),
            name: self.word(),
            provider: self.word(),
            parent: self.random.chance(40).then(|| self.zone(design)),
            note: self.word(),
            record: self.record(design),
        };
        let taken = self.zone(design);
        Command::Zone(
            self.new_id(design.free_zone_id(), taken),
            ZoneEdit::Add {
                zone,
                rect: self.rect(),
            },
        )
    }

    fn add_asset(&mut self, design: &Design) -> Command {
        let kinds: Vec<_> = self
            .catalog
            .assets
            .iter()
            .map(|kind| kind.id.clone())
            .collect();
        let asset = Asset {
            kind: self.id(&kinds, 2),
            name: self.word(),
            zone: self.optional_zone(design),
            count: self.random.below(3) as u32,
            owner: Some(Owner::Vendor),
            note: self.word(),
            record: self.record(design),
        };
        let taken = self.asset(design);
        Command::Asset(
            self.new_id(design.free_asset_id(), taken),
            AssetEdit::Add {
                asset,
                rect: self.rect(),
            },
        )
    }

    fn add_link(&mut self, design: &Design) -> Command {
        let link = Link {
            kind: self.link_kind(),
            from: self.asset(design),
            to: self.asset(design),
            via: if self.random.chance(20) {
                self.via(design)
            } else {
                Vec::new()
            },
            name: self.word(),
            specified: self.random.chance(10),
            encryption: self.word(),
            note: self.word(),
            record: self.record(design),
        };
        let taken = self.link(design);
        Command::Link(
            self.new_id(design.free_link_id(), taken),
            LinkEdit::Add(link),
        )
    }

    fn move_things(&mut self, design: &Design) -> Command {
        let mut into = BTreeMap::new();
        if self.random.chance(30) {
            into.insert(self.asset(design), self.optional_zone(design));
        }
        let subjects = self.subjects(design);
        Command::Place(PlaceEdit::Move {
            subjects,
            dx: self.coordinate(),
            dy: self.coordinate(),
            into,
        })
    }

    fn set_states(&mut self, design: &Design) -> Command {
        let states = [
            ControlState::Implemented,
            ControlState::Implemented,
            ControlState::Planned,
            ControlState::Missing,
            ControlState::NotApplicable(self.word()),
        ];
        let n_states = 1 + self.random.below(3);
        let set = |commands: &mut Self| {
            let key = commands.control_key(design);
            (key, commands.random.pick(&states).unwrap().clone())
        };
        Command::Design(DesignEdit::Controls(
            (0..n_states).map(|_| set(self)).collect(),
        ))
    }
}
