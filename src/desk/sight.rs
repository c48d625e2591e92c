//! What a panel sees.

use super::{
    Drawing, Enquiry, EnquiryAnswer, FindingsListing, KeptPlan, Register, Shell, View, Wish,
};
use crate::{
    analysis::{Analysis, AttackRoute},
    catalog::{Catalog, Lang, Message, Text},
    design::{Command, Design},
    edit::{History, Revision},
    keep::FileState,
    scene::DrawingTheme,
    words,
};

/// What every panel gets: the state at the beginning of the frame, and where to put wishes.
#[derive(Debug)]
pub struct Desk<'a> {
    /// The catalog.
    pub catalog: &'a Catalog,
    /// The design.
    pub design: &'a Design,
    /// Its analysis.
    pub analysis: &'a Analysis,
    /// What was found by what is asked of the attack routes.
    pub found: &'a EnquiryAnswer,
    /// Its findings as they are listed, where they are shown.
    pub findings: Option<&'a FindingsListing>,
    /// The table of all assets, while that is shown.
    pub register: Option<&'a Register>,
    /// Undo and redo.
    pub history: &'a History<Design>,
    /// Counts changes.
    pub revision: Revision,
    /// Where everything of the drawing lies; what is only looked at beside it has no such memory.
    pub plan: Option<&'a KeptPlan>,
    /// Whether there are unsaved changes.
    pub is_unsaved: bool,
    /// What has become of its file since it was read or written.
    pub file: FileState,
    /// The file's name, if it has one.
    pub file_name: Option<&'a str>,
    /// What the drawing is called in the window: by its file, else by its title, and so that it
    /// is told from all others that are open.
    pub name: &'a str,
    /// How the drawing is looked at.
    pub view: &'a View,
    /// What is the same for every drawing.
    pub shell: &'a Shell,
    /// Colours and widths.
    pub theme: &'a DrawingTheme,
    /// Wishes, carried out in order at the end of the frame.
    pub out: Vec<Wish>,
}

impl<'a> Desk<'a> {
    /// A drawing that is saved nowhere, at the beginning of a frame.
    pub fn of(drawing: &'a Drawing, found: &'a EnquiryAnswer, shell: &'a Shell) -> Self {
        let session = &drawing.session;
        Self {
            catalog: session.catalog(),
            design: session.design(),
            analysis: session.analysis(),
            found,
            findings: None,
            register: None,
            history: session.history(),
            revision: session.revision(),
            plan: Some(&drawing.plan),
            is_unsaved: false,
            file: FileState::Same,
            file_name: None,
            name: &session.design().title,
            view: &drawing.view,
            shell,
            theme: DrawingTheme::load(shell.settings.theme),
            out: Vec::new(),
        }
    }
}

impl<'a> Desk<'a> {
    /// All routes that were found, highest product first.
    pub fn found_routes(&self) -> &'a [AttackRoute] {
        self.found.routes(self.analysis)
    }

    /// The routes that are shown of those found.
    pub fn shown_routes(&self) -> &'a [AttackRoute] {
        self.found.shown_routes(self.analysis)
    }

    /// Whether there are more routes than can be counted.
    pub fn has_more_routes(&self) -> bool {
        self.found.has_more_routes(self.analysis)
    }

    /// Whether a route is lit.
    pub fn is_route_lit(&self, route: &AttackRoute) -> bool {
        self.view.lit.is_route(route)
    }

    /// Wishes for another enquiry.
    pub fn enquire(&mut self, change: impl FnOnce(&mut Enquiry)) {
        let mut enquiry = self.view.enquiry.clone();
        change(&mut enquiry);
        self.push(Wish::Enquire(Box::new(enquiry)));
    }
}

impl Desk<'_> {
    /// The language of the window.
    pub fn lang(&self) -> Lang {
        self.shell.settings.lang
    }

    /// A word of the window by its key in `assets/lang`.
    pub fn tr(&self, key: &str) -> String {
        words::get(self.shell.settings.lang, key)
    }

    /// A word of the window with values filled in.
    pub fn tr_with(&self, key: &str, values: &[(&str, String)]) -> String {
        words::format(self.shell.settings.lang, key, values)
    }

    /// A message in the language of the window.
    pub fn say(&self, message: &Message) -> String {
        words::say(message, self.shell.settings.lang)
    }

    /// A heading and what stands behind it.
    pub fn headed(&self, heading: &str, text: &str) -> String {
        words::headed(self.shell.settings.lang, heading, text)
    }

    /// A name with what tells it from others of the same name, where there is such.
    pub fn with_detail(&self, name: &Text, detail: Option<&Text>) -> String {
        let detail = detail.map(|detail| self.text(detail));
        words::with_detail(self.shell.settings.lang, self.text(name), detail)
    }

    /// Words in a row, with what the key `between` says between them.
    pub fn row<T: AsRef<str>>(
        &self,
        between: &'static str,
        parts: impl IntoIterator<Item = T>,
    ) -> String {
        words::row(self.shell.settings.lang, between, parts)
    }

    /// A catalog text in the language of the window.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.shell.settings.lang)
    }

    /// Wishes for something.
    pub fn push(&mut self, change: Wish) {
        self.out.push(change);
    }

    /// Wishes for an edit.
    pub fn edit(&mut self, command: Command) {
        self.out.push(Wish::Edit(command));
    }
}
