//! A type name means one thing in the crate, and hides nothing that every reader knows.

use std::collections::BTreeMap;

use syn::{
    Ident, ItemEnum, ItemStruct, ItemTrait, ItemType, ItemUnion, UseRename,
    visit::{self, Visit},
};

use super::sources::sources;

/// What the prelude brings into every file.
const PRELUDE: &[&str] = &[
    "AsMut",
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Into",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// What stands at the root of egui 0.36 and could be meant as well. Its widgets `Link` and `Scene`
/// are left out: the program uses neither, and both are words of its glossary.
const EGUI: &[&str] = &[
    "Align",
    "Align2",
    "Area",
    "AreaState",
    "Atom",
    "AtomExt",
    "AtomKind",
    "AtomLayout",
    "Atoms",
    "Button",
    "CentralPanel",
    "Checkbox",
    "ClippedPrimitive",
    "CollapsingHeader",
    "Color32",
    "ColorImage",
    "ComboBox",
    "Context",
    "CornerRadius",
    "CursorIcon",
    "Direction",
    "DragAndDrop",
    "DragPanButtons",
    "DragValue",
    "DroppedFile",
    "Event",
    "EventFilter",
    "FocusDirection",
    "FontData",
    "FontDefinitions",
    "FontFamily",
    "FontId",
    "FontSelection",
    "FontTweak",
    "Frame",
    "FullOutput",
    "Galley",
    "Grid",
    "HoveredFile",
    "Hyperlink",
    "Id",
    "IdMap",
    "IdSalt",
    "IdSet",
    "Image",
    "ImageButton",
    "ImageData",
    "ImageFit",
    "ImageOptions",
    "ImageSize",
    "ImageSource",
    "InnerResponse",
    "InputOptions",
    "InputState",
    "InteractOptions",
    "Key",
    "KeyboardShortcut",
    "Label",
    "LayerId",
    "Layout",
    "Margin",
    "Memory",
    "MenuBar",
    "Mesh",
    "Modal",
    "ModalResponse",
    "ModifierNames",
    "Modifiers",
    "MouseWheelUnit",
    "OpenUrl",
    "Options",
    "Order",
    "OutputCommand",
    "PaintCallback",
    "Painter",
    "Panel",
    "PlatformOutput",
    "Plugin",
    "PointerButton",
    "PointerState",
    "Popup",
    "PopupAnchor",
    "PopupCloseBehavior",
    "Pos2",
    "ProgressBar",
    "RadioButton",
    "Rangef",
    "RawInput",
    "Rect",
    "RectAlign",
    "Resize",
    "Response",
    "Rgba",
    "RichText",
    "ScrollArea",
    "Sense",
    "Separator",
    "Shadow",
    "Shape",
    "Sides",
    "SizeHint",
    "Slider",
    "SliderClamping",
    "SliderOrientation",
    "Spacing",
    "Spinner",
    "Stroke",
    "StrokeKind",
    "Style",
    "SubMenu",
    "SubMenuButton",
    "TextBuffer",
    "TextEdit",
    "TextFormat",
    "TextStyle",
    "TextWrapMode",
    "TextureHandle",
    "TextureId",
    "TextureOptions",
    "Theme",
    "ThemePreference",
    "Tooltip",
    "TouchDeviceId",
    "TouchId",
    "TouchPhase",
    "Ui",
    "UiBuilder",
    "UiKind",
    "UiStack",
    "UserData",
    "Vec2",
    "Vec2b",
    "ViewportBuilder",
    "ViewportCommand",
    "ViewportId",
    "ViewportInfo",
    "Visuals",
    "Widget",
    "WidgetInfo",
    "WidgetRect",
    "WidgetRects",
    "WidgetText",
    "WidgetType",
    "WidgetWithState",
    "Window",
];

#[derive(Default)]
struct TypeNames {
    file: String,
    found: BTreeMap<String, Vec<String>>,
    renamed: Vec<String>,
}

impl TypeNames {
    fn take(&mut self, name: &Ident) {
        let places = self.found.entry(name.to_string()).or_default();
        places.push(self.file.clone());
    }
}

impl<'a> Visit<'a> for TypeNames {
    fn visit_item_struct(&mut self, item: &'a ItemStruct) {
        self.take(&item.ident);
    }

    fn visit_item_enum(&mut self, item: &'a ItemEnum) {
        self.take(&item.ident);
    }

    fn visit_item_trait(&mut self, item: &'a ItemTrait) {
        self.take(&item.ident);
        visit::visit_item_trait(self, item);
    }

    fn visit_item_type(&mut self, item: &'a ItemType) {
        self.take(&item.ident);
    }

    fn visit_item_union(&mut self, item: &'a ItemUnion) {
        self.take(&item.ident);
    }

    fn visit_use_rename(&mut self, rename: &'a UseRename) {
        let to = rename.rename.to_string();
        if to.starts_with(char::is_uppercase) {
            let line = format!("{}: {} is called {to}", self.file, rename.ident);
            self.renamed.push(line);
        }
    }
}

fn type_names() -> TypeNames {
    let mut names = TypeNames::default();
    for source in sources() {
        names.file = source.name();
        names.visit_file(&source.file);
    }
    assert!(names.found.len() > 300, "the types were not found");
    names
}

#[test]
fn a_type_name_means_one_thing() {
    let several: Vec<_> = type_names()
        .found
        .into_iter()
        .filter(|(_, places)| places.len() > 1)
        .map(|(name, places)| format!("{name}: {}", places.join(", ")))
        .collect();
    assert!(several.is_empty(), "{}", several.join("\n"));
}

#[test]
fn a_type_name_hides_nothing_that_every_reader_knows() {
    let hidden: Vec<_> = type_names()
        .found
        .into_iter()
        .filter(|(name, _)| PRELUDE.contains(&name.as_str()) || EGUI.contains(&name.as_str()))
        .map(|(name, places)| format!("{name}: {}", places.join(", ")))
        .collect();
    assert!(hidden.is_empty(), "{}", hidden.join("\n"));
}

#[test]
fn a_type_keeps_its_name_at_every_door() {
    let renamed = type_names().renamed;
    assert!(renamed.is_empty(), "{}", renamed.join("\n"));
}
