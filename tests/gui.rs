//! The window, driven by label as a person or a screen reader would.
#![cfg(feature = "gui")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

#[path = "gui/access.rs"]
mod access;
#[path = "gui/aim.rs"]
mod aim;
#[path = "gui/arrange.rs"]
mod arrange;
#[path = "gui/desk.rs"]
mod desk;
#[path = "gui/edits.rs"]
mod edits;
#[path = "gui/files.rs"]
mod files;
#[path = "gui/finder.rs"]
mod finder;
#[path = "gui/findings.rs"]
mod findings;
#[path = "gui/hall.rs"]
mod hall;
#[path = "gui/history.rs"]
mod history;
#[path = "gui/import.rs"]
mod import;
#[path = "gui/keyboard.rs"]
mod keyboard;
#[path = "gui/keys.rs"]
mod keys;
#[path = "gui/kinds.rs"]
mod kinds;
#[path = "gui/legible.rs"]
mod legible;
#[path = "gui/lengths.rs"]
mod lengths;
#[path = "gui/letters.rs"]
mod letters;
#[path = "gui/lists.rs"]
mod lists;
#[path = "gui/look.rs"]
mod look;
#[path = "gui/outline.rs"]
mod outline;
#[path = "gui/outside.rs"]
mod outside;
#[path = "gui/paths.rs"]
mod paths;
#[path = "gui/presenter.rs"]
mod presenter;
#[path = "gui/proof.rs"]
mod proof;
#[path = "gui/properties.rs"]
mod properties;
#[path = "gui/read.rs"]
mod read;
#[path = "gui/records.rs"]
mod records;
#[path = "gui/recovery.rs"]
mod recovery;
#[path = "gui/register.rs"]
mod register;
#[path = "gui/routes.rs"]
mod routes;
#[path = "gui/sizes.rs"]
mod sizes;
#[cfg(target_os = "linux")]
#[path = "common/small_disk.rs"]
mod small_disk;
#[path = "gui/start.rs"]
mod start;
#[path = "gui/steps.rs"]
mod steps;
#[path = "gui/stuck.rs"]
mod stuck;
#[path = "gui/tabs.rs"]
mod tabs;
#[path = "gui/training.rs"]
mod training;
#[path = "gui/typing.rs"]
mod typing;
#[path = "gui/work.rs"]
mod work;
#[path = "gui/worth.rs"]
mod worth;
#[path = "gui/writing.rs"]
mod writing;
