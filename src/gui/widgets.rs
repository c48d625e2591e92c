//! Small pieces the panels are made of. None of them knows a design.

mod button;
mod entry;
mod field;
mod hint;
mod landing;
mod length;
mod marks;
mod pen;
mod roving;
mod row;
mod stroke;

pub(crate) use button::*;
pub(crate) use entry::*;
pub(crate) use field::*;
pub(crate) use hint::Hint;
pub(crate) use landing::{land_in, landing};
pub(crate) use length::{Length, take_cut};
pub(crate) use marks::*;
pub(crate) use pen::*;
pub(crate) use roving::*;
pub(crate) use row::*;
pub(crate) use stroke::paint_stroke;
