//! A drawing on the desk.

use crate::{
    desk::{EnquiryCache, KeptPlan, RegisterCache, View},
    edit::Session,
};

/// A drawing on the desk.
#[derive(Debug)]
pub struct Drawing {
    /// The design with its history and its analysis.
    pub session: Session,
    /// How it is looked at.
    pub view: View,
    /// What was found by what is asked of its attack routes.
    pub(super) finds: EnquiryCache,
    /// The table of its assets as it was shown last.
    pub(super) registers: RegisterCache,
    /// Where everything lies.
    pub(in crate::desk) plan: KeptPlan,
}

impl Drawing {
    /// A drawing that nobody has looked at yet.
    pub fn new(session: Session) -> Self {
        Self {
            session,
            view: View::default(),
            finds: EnquiryCache::default(),
            registers: RegisterCache::default(),
            plan: KeptPlan::default(),
        }
    }
}
