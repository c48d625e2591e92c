//! Controls with their state, and what is written down about it.

use super::shape::{ControlJson, ControlRecordJson, EvidenceJson};
use crate::{
    analysis::{ControlInstance, Origin},
    catalog::{AssetId, LawId},
    design::{ControlRecord, ControlState, Design},
};

impl<'a> ControlJson<'a> {
    pub(super) fn new(control: &'a ControlInstance, design: &'a Design) -> Self {
        let record = design.control_record(control.asset.as_ref(), &control.control);
        Self {
            control: control.control.as_str(),
            name: &control.name,
            placement: control.placement.as_str(),
            asset: control.asset.as_ref().map(AssetId::as_str),
            requirement: control.requirement,
            state: state(control),
            record: record.map(ControlRecordJson::new),
            from: control.from.first().map_or("common", origin),
            law: control.law.iter().map(LawId::as_str).collect(),
            pages: &control.pages,
        }
    }
}

impl<'a> ControlRecordJson<'a> {
    fn new(record: &'a ControlRecord) -> Self {
        let evidence = record.evidence.iter().map(|it| EvidenceJson {
            document: &it.document,
            page: &it.page,
            link: &it.link,
        });
        Self {
            person: &record.person,
            due: &record.due,
            cost: &record.cost,
            remark: &record.remark,
            evidence: evidence.collect(),
        }
    }
}

/// A row that the document takes out of scope is not applicable, whatever was ticked.
fn state(control: &ControlInstance) -> &'static str {
    match control.state {
        _ if control.out_of_scope.is_some() => "not_applicable",
        ControlState::Implemented => "implemented",
        ControlState::Planned => "planned",
        ControlState::Missing => "missing",
        ControlState::NotApplicable(_) => "not_applicable",
    }
}

fn origin(origin: &Origin) -> &str {
    match origin {
        Origin::Pattern(pattern) | Origin::Beside(pattern) => pattern.as_str(),
        Origin::Model(model) => model.as_str(),
        Origin::Common => "common",
        Origin::Nature => "nature",
    }
}
