//! What the undo menu says of a command.

use crate::{
    catalog::Message,
    design::{
        AssetEdit, Command, DesignEdit, LinkEdit, NoteEdit, NoteOrder, PlaceEdit, RecordEdit,
        ZoneEdit,
    },
};

/// The label of a command.
pub fn label(command: &Command) -> Message {
    let key = match command {
        Command::Zone(_, edit) => of_zone(edit),
        Command::Asset(_, edit) => of_asset(edit),
        Command::Link(_, edit) => of_link(edit),
        Command::Note(_, edit) => of_note(edit),
        Command::Record(edit) => of_record(edit),
        Command::Place(edit) => of_place(edit),
        Command::Design(edit) => of_design(edit),
        Command::Remove(_) => "label-delete",
        Command::Many { label, .. } => return label.clone(),
    };
    Message::new(key)
}

const fn of_zone(edit: &ZoneEdit) -> &'static str {
    match edit {
        ZoneEdit::Add { .. } | ZoneEdit::AddBeside { .. } => "label-add-zone",
        ZoneEdit::Name(_) => "label-rename-zone",
        ZoneEdit::Note(_) => "label-note",
        ZoneEdit::Kind(_) => "label-zone-kind",
        ZoneEdit::Provider(_) => "label-provider",
        ZoneEdit::Parent(_) => "label-nest",
        ZoneEdit::Fold(true) => "label-fold",
        ZoneEdit::Fold(false) => "label-unfold",
    }
}

const fn of_asset(edit: &AssetEdit) -> &'static str {
    match edit {
        AssetEdit::Add { .. } | AssetEdit::AddInside { .. } => "label-add-asset",
        AssetEdit::MoveInside { .. } => "label-move",
        AssetEdit::Name(_) => "label-rename",
        AssetEdit::Note(_) => "label-note",
        AssetEdit::Kind(_) => "label-asset-kind",
        AssetEdit::Zone(_) => "label-zone",
        AssetEdit::Count(_) => "label-count",
        AssetEdit::Owner(_) => "label-owner",
    }
}

const fn of_link(edit: &LinkEdit) -> &'static str {
    match edit {
        LinkEdit::Add(_) => "label-connect",
        LinkEdit::Name(_) => "label-rename",
        LinkEdit::Note(_) => "label-note",
        LinkEdit::Kind(_) => "label-link-kind",
        LinkEdit::Ends { .. } => "label-ends",
        LinkEdit::Via(_) => "label-via",
        LinkEdit::Specified(true) => "label-specified",
        LinkEdit::Specified(false) => "label-not-specified",
        LinkEdit::Encryption(_) => "label-encryption",
        LinkEdit::Lay(_) => "label-lay",
    }
}

const fn of_note(edit: &NoteEdit) -> &'static str {
    match edit {
        NoteEdit::Add { .. } => "label-add-note",
        NoteEdit::Text(_) => "label-edit-note",
        NoteEdit::Order(NoteOrder::Front) => "label-note-to-front",
        NoteEdit::Order(NoteOrder::Back) => "label-note-to-back",
    }
}

const fn of_record(edit: &RecordEdit) -> &'static str {
    match edit {
        RecordEdit::Write(_) | RecordEdit::HandOver { .. } => "label-record",
        RecordEdit::AddColumn(..) => "label-add-column",
        RecordEdit::RenameColumn(..) => "label-rename-column",
        RecordEdit::RemoveColumn(_) => "label-remove-column",
        RecordEdit::Control(..) => "label-control-record",
    }
}

const fn of_place(edit: &PlaceEdit) -> &'static str {
    match edit {
        PlaceEdit::Move { .. } => "label-move",
        PlaceEdit::Resize(..) => "label-resize",
        PlaceEdit::Lock(_) => "label-lock",
        PlaceEdit::Unlock(_) => "label-unlock",
    }
}

const fn of_design(edit: &DesignEdit) -> &'static str {
    match edit {
        DesignEdit::Title(_) => "label-title",
        DesignEdit::Note(_) => "label-design-note",
        DesignEdit::Controls(_) => "label-controls",
        DesignEdit::Accept(_, Some(_)) => "label-accept",
        DesignEdit::Accept(_, None) => "label-withdraw-acceptance",
        DesignEdit::Override(_, Some(_)) => "label-override",
        DesignEdit::Override(_, None) => "label-withdraw-override",
        DesignEdit::Cost(_, Some(_)) => "label-cost",
        DesignEdit::Cost(_, None) => "label-withdraw-cost",
    }
}
