//! A drawing on the desk.

use crate::{
    desk::{EnquiryCache, FindingsCache, KeptPlan, RegisterCache, View},
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
    /// Its findings as they were listed last.
    pub(super) listings: FindingsCache,
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
            listings: FindingsCache::default(),
            registers: RegisterCache::default(),
            plan: KeptPlan::default(),
        }
    }
}
