//! The window of the system around [`Desktop`].

use std::{path::PathBuf, sync::Arc};

use eframe::egui::{self, ViewportBuilder};

use super::{Desktop, NativeServices, Settings, Setup, service::APP_ID};
use crate::{
    catalog::{Catalog, Lang},
    design::make_private_folder,
};

impl eframe::App for Desktop {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.ui(ui);
    }

    /// What of the toolkit's memory is worth keeping stands in the settings; a drawing that is
    /// opened again begins at its beginning.
    fn persist_egui_memory(&self) -> bool {
        false
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

/// Opens the window and returns when it is closed; `lang` stands over the language kept.
pub fn run(catalog: Catalog, file: Option<PathBuf>, lang: Option<Lang>) -> Result<(), String> {
    let options = eframe::NativeOptions {
        viewport: ViewportBuilder::default()
            .with_app_id(APP_ID)
            .with_title("Sekisho")
            .with_inner_size([1280.0, 800.0])
            .with_min_inner_size([1024.0, 640.0])
            .with_drag_and_drop(true),
        ..eframe::NativeOptions::default()
    };
    // Also what the toolkit keeps there is nobody else's.
    if let Some(folder) = eframe::storage_dir(APP_ID) {
        drop(make_private_folder(&folder));
    }
    let creator = move |creation: &eframe::CreationContext<'_>| {
        let place = eframe::storage_dir(APP_ID).map(|folder| folder.join("settings.ron"));
        let mut settings = Settings::read(place);
        settings.lang = lang.unwrap_or(settings.lang);
        let setup = Setup {
            catalog: Arc::new(catalog),
            file,
            services: Box::new(NativeServices),
            settings,
        };
        let app: Box<dyn eframe::App> = Box::new(Desktop::new(&creation.egui_ctx, setup));
        Ok(app)
    };
    eframe::run_native(APP_ID, options, Box::new(creator)).map_err(|error| error.to_string())
}
