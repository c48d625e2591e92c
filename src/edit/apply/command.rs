//! A command, handed to the family it is of.

use super::{asset, document, link, note, place, record, remove::remove, zone};
use crate::design::{Command, Design, Rejection};

/// Carries out `command` on a copy of `design`. A rejected command changes nothing.
pub fn apply(design: &Design, command: &Command) -> Result<Design, Rejection> {
    let mut changed = design.clone();
    run(&mut changed, command)?;
    Ok(changed)
}

fn run(design: &mut Design, command: &Command) -> Result<(), Rejection> {
    match command {
        Command::Zone(id, edit) => zone::change(design, id, edit)?,
        Command::Asset(id, edit) => asset::change(design, id, edit)?,
        Command::Link(id, edit) => link::change(design, id, edit)?,
        Command::Note(id, edit) => note::change(design, id, edit)?,
        Command::Record(edit) => record::change(design, edit)?,
        Command::Place(edit) => place::change(design, edit)?,
        Command::Design(edit) => document::change(design, edit)?,
        Command::Remove(subjects) => {
            for subject in subjects {
                remove(design, subject);
            }
        }
        Command::Many { commands, .. } => {
            for command in commands {
                run(design, command)?;
            }
        }
    }
    Ok(())
}
