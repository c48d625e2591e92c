//! What the undo menu says of a command.

use crate::{
    catalog::Text,
    design::{Command, Subject},
};

/// The label of a command in both languages.
pub fn label(command: &Command) -> Text {
    let (ja, en) = match command {
        Command::AddZone { .. } | Command::AddZoneBeside { .. } => ("領域の追加", "Add zone"),
        Command::AddAsset { .. } | Command::AddAssetInside { .. } => ("資産の追加", "Add asset"),
        Command::AddLink { .. } => ("接続の追加", "Connect"),
        Command::AddNote { .. } => ("付箋の追加", "Add note"),
        Command::Remove(_) => ("削除", "Delete"),
        Command::Move { .. } | Command::MoveInside { .. } => ("移動", "Move"),
        Command::Resize(..) => ("大きさの変更", "Resize"),
        Command::Lay(..) => ("経路の手直し", "Lay link"),
        Command::Rename(Subject::Zone(_), _) => ("領域名の変更", "Rename zone"),
        Command::Rename(Subject::Note(_), _) | Command::SetNote(Subject::Note(_), _) => {
            ("付箋の編集", "Edit note")
        }
        Command::Rename(..) => ("名称の変更", "Rename"),
        Command::SetNote(..) => ("備考の変更", "Edit note"),
        Command::SetProvider(..) => ("事業者の変更", "Change provider"),
        Command::SetZone(..) => ("領域への配置", "Change zone"),
        Command::SetParent(..) => ("領域の入れ子の変更", "Nest zone"),
        Command::Fold(_, true) => ("領域の折りたたみ", "Fold zone"),
        Command::Fold(_, false) => ("領域の展開", "Unfold zone"),
        Command::SetCount(..) => ("台数の変更", "Change count"),
        Command::SetOwner(..) => ("管理主体の変更", "Change owner"),
        Command::SetZoneKind(..) => ("領域の種類の変更", "Change kind of zone"),
        Command::SetAssetKind(..) => ("資産の種類の変更", "Change kind of asset"),
        Command::SetDesignNote(_) => ("設計の備考の変更", "Edit note of the design"),
        Command::SetLinkKind(..) => ("接続種別の変更", "Change kind of link"),
        Command::SetEnds { .. } => ("接続先の変更", "Re-attach link"),
        Command::SetVia(..) => ("経由の変更", "Change way"),
        Command::SetSpecified(_, true) => ("特定通信に指定", "Mark as specified communication"),
        Command::SetSpecified(_, false) => {
            ("特定通信の指定を解除", "No longer specified communication")
        }
        Command::SetEncryption(..) => ("暗号化の変更", "Change encryption"),
        Command::SetControls(_) => ("対策の実施状況の変更", "Change controls"),
        Command::SetTitle(_) => ("件名の変更", "Change title"),
        Command::Accept(_, Some(_)) => ("指摘の受容", "Accept finding"),
        Command::Accept(_, None) => ("指摘の受容の取消し", "Withdraw acceptance"),
        Command::SetOverride(_, Some(_)) => ("評価値の変更", "Override a level"),
        Command::SetOverride(_, None) => ("評価値を既定に戻す", "Withdraw an override"),
        Command::SetCost(_, Some(_)) => ("対策費用の変更", "Change the cost of a control"),
        Command::SetCost(_, None) => ("対策費用を既定に戻す", "Withdraw the cost of a control"),
        Command::Group { label, .. } => return label.clone(),
    };
    Text::new(ja, en)
}
