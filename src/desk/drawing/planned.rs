//! The plan of a drawing, kept until something of it changes.

use std::{cell::RefCell, sync::Arc};

use crate::{
    analysis::Case,
    edit::Revision,
    scene::{DrawingTheme, Plan, ThemeName},
};

/// What a plan is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanKey {
    /// The design as it was.
    pub revision: Revision,
    /// Widths are those of a theme.
    pub theme: ThemeName,
}

/// The plan of a drawing as it was asked for last: by the canvas to show it, and by a change to
/// leave lines where they lie.
#[derive(Debug, Default)]
pub struct KeptPlan(RefCell<Option<(PlanKey, Arc<Plan>)>>);

impl KeptPlan {
    /// The plan of a drawing.
    pub fn of(&self, key: PlanKey, case: Case<'_>) -> Arc<Plan> {
        let mut kept = self.0.borrow_mut();
        if let Some((known, plan)) = &*kept
            && *known == key
        {
            return Arc::clone(plan);
        }
        let theme = DrawingTheme::load(key.theme);
        let plan = Arc::new(Plan::new(case.design, case.catalog, case.analysis, theme));
        *kept = Some((key, Arc::clone(&plan)));
        plan
    }
}
