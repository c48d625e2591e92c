//! Whether what is taken in is made harmless on its way.

use crate::{
    analysis::{
        ControlInstance,
        net::{AssetNo, Net},
    },
    catalog::Requirement,
};

/// What the drawing says of an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Import {
    /// A control that makes it harmless is demanded on its way and implemented. That somebody calls
    /// it not applicable makes nothing harmless.
    Harmless,
    /// Such a control is demanded on its way and not implemented.
    Unguarded,
    /// None is demanded there: the drawing cannot say it.
    NotTold,
}

/// Looks for the controls that make an import harmless along its way, ends included.
pub(super) fn import(net: &Net<'_>, way: &[AssetNo], controls: &[ControlInstance]) -> Import {
    let sanitises = |control: &ControlInstance| {
        let is_of_sort = net
            .catalog
            .separation
            .harmless_by
            .contains(&control.control);
        is_of_sort && control.requirement == Requirement::Required && control.out_of_scope.is_none()
    };
    let is_on_way = |control: &&ControlInstance| {
        let node = control.asset.as_ref().and_then(|asset| net.node(asset));
        node.is_some_and(|node| way.contains(&node))
    };
    let demanded = controls.iter().filter(|control| sanitises(control));
    let mut on_way = demanded.filter(is_on_way).peekable();
    if on_way.peek().is_none() {
        Import::NotTold
    } else if on_way.any(ControlInstance::is_implemented) {
        Import::Harmless
    } else {
        Import::Unguarded
    }
}
