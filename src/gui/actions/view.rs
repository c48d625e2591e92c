//! Rows of the menu “View”.

use eframe::egui::Key;

use super::{
    row::{ActionMenu::View, ActionRow, CTRL, CTRL_ALT, PLAIN, always, any_selected},
    window::WindowAct,
};
use crate::{
    catalog::Lang,
    desk::{Action, DrawingForm, Shell, flip},
    scene::ThemeName,
};

#[rustfmt::skip]
pub(super) const ROWS: &[ActionRow] = &[
    ActionRow::window(View, Action::ShowPicture, "action-picture", WindowAct::Form(DrawingForm::Picture))
        .icon("picture").keys(CTRL_ALT, Key::Num1).is_chosen_if(|desk| desk.shell.form == DrawingForm::Picture),
    ActionRow::window(View, Action::ShowRegister, "action-register", WindowAct::Form(DrawingForm::Register))
        .icon("table").keys(CTRL_ALT, Key::Num2).is_chosen_if(|desk| desk.shell.form == DrawingForm::Register),
    ActionRow::drawing(View, Action::Fit, "action-fit", |drawing, _| drawing.view.fit())
        .icon("fit").keys(CTRL, Key::Num0).parted(),
    ActionRow::drawing(View, Action::ZoomIn, "action-zoom-in", |drawing, _| drawing.zoom_in())
        .keys(CTRL, Key::Plus),
    ActionRow::drawing(View, Action::ZoomOut, "action-zoom-out", |drawing, _| drawing.zoom_out())
        .keys(CTRL, Key::Minus),
    ActionRow::drawing(View, Action::ZoomOne, "action-zoom-one", |drawing, _| drawing.zoom_to(1.0))
        .keys(CTRL, Key::Num1),
    ActionRow::bench(View, Action::ZoomSelection, "action-zoom-selection", |bench| {
        bench.zoom_to_selection();
    })
        .keys(CTRL, Key::Num2).may(any_selected),
    ActionRow::drawing(View, Action::Minimap, "action-minimap", |drawing, _| flip(&mut drawing.view.hide_minimap))
        .keys(CTRL, Key::M).is_on_if(|desk| !desk.view.hide_minimap),
    ActionRow::drawing(View, Action::Flows, "action-flows", |drawing, _| flip(&mut drawing.view.hide_flows))
        .icon("flows").parted().is_on_if(|desk| !desk.view.hide_flows),
    ActionRow::shell(View, Action::LeftPanel, "action-left-panel", |shell| shell.turn_panel(|panels| &mut panels.left))
        .keys(CTRL_ALT, Key::L).parted().is_on_if(|desk| desk.shell.look().panels.left),
    ActionRow::shell(View, Action::InspectorPanel, "action-inspector-panel", |shell| shell.turn_panel(|panels| &mut panels.inspector))
        .keys(CTRL_ALT, Key::R).is_on_if(|desk| desk.shell.look().panels.inspector),
    ActionRow::shell(View, Action::TablesPanel, "action-tables-panel", |shell| shell.turn_panel(|panels| &mut panels.tables))
        .keys(CTRL_ALT, Key::B).is_on_if(|desk| desk.shell.look().panels.tables),
    ActionRow::shell(View, Action::StripPanel, "action-strip-panel", |shell| shell.turn_panel(|panels| &mut panels.strip))
        .is_on_if(|desk| desk.shell.look().panels.strip),
    ActionRow::window(View, Action::Projector, "action-projector", WindowAct::Project)
        .keys(PLAIN, Key::F5).is_on_if(|desk| desk.shell.projected.is_some()),
    ActionRow::shell(View, Action::ScaleUp, "action-scale-up", |shell| shell.scale(true))
        .keys(CTRL_ALT, Key::Plus).parted().may(|desk| desk.shell.look().next_scale(true).is_some()),
    ActionRow::shell(View, Action::ScaleDown, "action-scale-down", |shell| shell.scale(false))
        .keys(CTRL_ALT, Key::Minus).may(|desk| desk.shell.look().next_scale(false).is_some()),
    ActionRow::shell(View, Action::ScaleOne, "action-scale-one", Shell::scale_one)
        .keys(CTRL_ALT, Key::Num0).may(always),
    ActionRow::shell(View, Action::LightTheme, "action-light", |shell| shell.wear(ThemeName::Light))
        .icon("sun").parted().may(always).is_chosen_if(|desk| desk.shell.settings.theme == ThemeName::Light),
    ActionRow::shell(View, Action::DarkTheme, "action-dark", |shell| shell.wear(ThemeName::Dark))
        .icon("moon").may(always).is_chosen_if(|desk| desk.shell.settings.theme == ThemeName::Dark),
    ActionRow::shell(View, Action::HighContrastTheme, "action-contrast", |shell| shell.wear(ThemeName::HighContrast))
        .icon("contrast").may(always).is_chosen_if(|desk| desk.shell.settings.theme == ThemeName::HighContrast),
    ActionRow::shell(View, Action::Japanese, "action-japanese", |shell| shell.speak(Lang::Ja))
        .parted().may(always).is_chosen_if(|desk| desk.lang() == Lang::Ja),
    ActionRow::shell(View, Action::English, "action-english", |shell| shell.speak(Lang::En))
        .may(always).is_chosen_if(|desk| desk.lang() == Lang::En),
];
