//! A drawing with its table, and what a hand does to it.

use std::sync::Arc;

use crate::{
    catalog::{AssetId, Catalog, Day, FieldRole, Lang},
    design::{Asset, Design},
    desk::{
        AfterCell, CellPlace, Drawing, DrawingForm, Register, RegisterKey, RegisterWish, Settings,
        Shell,
    },
    edit::{Session, StartControls, template},
};

/// A table under a hand.
pub(super) struct RegisterHand {
    pub(super) drawing: Drawing,
    pub(super) shell: Shell,
}

/// The reference drawing of the first pattern, without controls.
pub(super) fn reference() -> RegisterHand {
    let catalog = Arc::new(Catalog::builtin().unwrap());
    let pattern = catalog.patterns.patterns[0].id.clone();
    let design = template(&catalog, &pattern, StartControls::None);
    RegisterHand::of(catalog, design.unwrap().unwrap())
}

impl RegisterHand {
    /// The table of a design, in Japanese, on 30 November 2026.
    pub(super) fn of(catalog: Arc<Catalog>, design: Design) -> Self {
        let mut session = Session::new(catalog, design);
        session.set_today(Day::new(2026, 11, 30));
        let mut shell = Shell::new(Settings {
            lang: Lang::Ja,
            ..Settings::default()
        });
        shell.form = DrawingForm::Register;
        Self {
            drawing: Drawing::new(session),
            shell,
        }
    }

    pub(super) fn design(&self) -> &Design {
        self.drawing.session.design()
    }

    pub(super) fn asset(&self, id: &str) -> &Asset {
        &self.design().assets[id]
    }

    pub(super) fn register(&mut self) -> Arc<Register> {
        self.drawing.listed(&self.shell)
    }

    /// What is wished, one after the other.
    pub(super) fn wish(&mut self, wish: RegisterWish) -> &mut Self {
        self.drawing.register(&mut self.shell, wish);
        self
    }

    /// How many steps can be taken back.
    pub(super) fn steps(&self) -> usize {
        self.drawing.session.history().position()
    }

    pub(super) fn undo(&mut self) -> &mut Self {
        self.drawing.undo(&mut self.shell);
        self
    }

    /// The column of a role.
    pub(super) fn role(&self, role: FieldRole) -> RegisterKey {
        let field = self.drawing.session.catalog().field_of_role(role).unwrap();
        RegisterKey::Field(field.id.clone())
    }

    /// Clicks into a cell.
    pub(super) fn click(&mut self, asset: &str, column: &RegisterKey) -> &mut Self {
        self.point(asset, column, false)
    }

    /// Clicks into a cell while Shift is held.
    pub(super) fn extend(&mut self, asset: &str, column: &RegisterKey) -> &mut Self {
        self.point(asset, column, true)
    }

    fn point(&mut self, asset: &str, column: &RegisterKey, extends: bool) -> &mut Self {
        let place = CellPlace {
            asset: asset.into(),
            column: column.clone(),
        };
        self.wish(RegisterWish::At { place, extends })
    }

    /// Types into the cursor's cell and presses Enter.
    pub(super) fn type_in(&mut self, text: &str) -> &mut Self {
        self.wish(RegisterWish::Begin(Some(String::new())));
        self.wish(RegisterWish::Draft(text.to_owned(), None));
        self.wish(RegisterWish::Write(AfterCell::Down))
    }

    pub(super) fn write(&mut self, asset: &str, column: &RegisterKey, text: &str) -> &mut Self {
        self.click(asset, column).type_in(text)
    }

    pub(super) fn paste(&mut self, text: &str) -> &mut Self {
        self.wish(RegisterWish::Paste(text.to_owned()))
    }

    /// The shown assets, from top to bottom.
    pub(super) fn assets(&mut self) -> Vec<AssetId> {
        let register = self.register();
        register.rows.iter().map(|row| row.asset.clone()).collect()
    }

    /// What is read in a column, from top to bottom.
    pub(super) fn texts(&mut self, column: &RegisterKey) -> Vec<String> {
        let register = self.register();
        let at = register.column_at(column).unwrap();
        register
            .rows
            .iter()
            .map(|row| row.texts[at].clone())
            .collect()
    }
}

/// The column of a field.
pub(super) fn field(id: &str) -> RegisterKey {
    RegisterKey::Field(id.into())
}
