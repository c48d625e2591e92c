# Help of the command line: help-COMMAND-about, -usage, -more, help-COMMAND-ARGUMENT and the name of
# its value. The same keys as in en/help.ftl.

help-sekisho-about = 自治体がマイナンバー利用事務系を画面転送で利用する構成を設計し、点検します。
help-sekisho-usage =
    sekisho [オプション] [ファイル]
            sekisho [オプション] <コマンド>
help-check-about = 設計を点検し、フェーズごとに判定、経路、対策、リスク、指摘を表示します。
help-check-usage = sekisho check [オプション] <ファイル>...
help-check-more =
    終了コード：
      0  すべてのフェーズが適合
      1  不足のあるフェーズ、または判定できないフェーズがある
      2  引数の誤り、または読み込めないファイルがある
    出力の形式や --explain の有無によって変わりません。
help-template-about = 設計のひな形を一覧にするか、一つを書き出します。
help-template-usage = sekisho template [オプション] [ID]
help-render-about = 設計図を画像（SVG、PNG）、PDF、スライド（PPTX）に書き出します。
help-render-usage = sekisho render [オプション] <設計ファイル> -o <ファイル>
help-render-more =
    形式は書き出すファイルの拡張子（.svg .png .pdf .pptx）で決まります。
    PDFは文字を選べるタグ付き（PDF/A-2a・PDF/UA-1）、--attach を付けると設計ファイル入り（PDF/A-3a）です。
    設計ファイル入りのPDFは、そのまま check や render に渡せます。
    終了コード：
      0  書き出した
      2  引数の誤り、または読み書きできないファイルがある
help-render-file = 設計ファイル（設計ファイル入りのPDFも可）
help-render-file-value = 設計ファイル
help-render-output = 書き出すファイル
help-render-output-value = ファイル
help-render-paper = 用紙：free は図の大きさのまま [既定：.pdf と .pptx は a3、ほかは free]
help-render-paper-value = 用紙
help-render-portrait = 用紙を縦にする
help-render-theme = 配色
help-render-theme-value = 配色
help-render-without = 載せないもの（, で区切る）：title 表題と表題欄、legend 凡例、badges 実施場所の番号、risks リスクの印、flows 流れ
help-render-without-value = 項目
help-render-controls = 対策の一覧を次のページから載せる
help-render-route = この番号の攻撃ルートを、通る順に番号を付けて示す
help-render-route-value = 番号
help-render-phase = 書き出すフェーズのID [既定：最初のフェーズ]
help-render-phase-value = ID
help-render-municipality = 表題欄の自治体名
help-render-municipality-value = 名前
help-render-title = 表題欄の件名 [既定：設計の題名]
help-render-title-value = 件名
help-render-author = 表題欄の作成者
help-render-author-value = 名前
help-render-revision = 表題欄の版（第1.2版 など）
help-render-revision-value = 版
help-render-date = 表題欄の日付 [既定：今日（日本時間）]
help-render-date-value = YYYY-MM-DD
help-render-class = 自治体機密性の区分
help-render-class-value = 区分
help-render-scale = PNGの倍率 [既定：2]
help-render-scale-value = 倍率
help-render-transparent = PNGの背景を透明にする
help-render-outlines = SVGの文字を図形にする（書体のない環境でも同じ見た目になる）
help-render-attach = 設計ファイルをPDFに入れる
help-import-about = 資産一覧（CSV、Excel）を読み取り、資産として図に加えます。
help-import-usage = sekisho import [オプション] <一覧> -o <ファイル>
help-import-more =
    推定に迷う行は取り込まず、理由とともに一覧にします。
    終了コード：
      0  すべての行を取り込んだか、取り込まないと決めた
      1  要確認の行が残っている
      2  引数の誤り、または読み書きできないファイルがある
help-import-list = 資産一覧のファイル：CSV（UTF-8、CP932、UTF-16）または .xlsx
help-import-list-value = 一覧
help-import-output = 書き出す設計ファイル
help-import-output-value = ファイル
help-import-into = この設計に加える [既定：新しい設計]
help-import-into-value = ファイル
help-report-about = 設計とその分析結果を、Excelブック、HTML、CSV、JSONで書き出します。
help-report-usage = sekisho report [オプション] <ファイル> -o <出力>
help-report-more =
    出力の形式は、名前の拡張子で決まります。
      出力.xlsx  Excelブック（表紙、通信経路判定、対策一覧、資産ベース、事業被害ベースなど）
      出力.html  1ファイルの報告書（印刷できます）
      出力.csv   この名前のフォルダーに、表ごとのCSV（UTF-8、BOM付き）
      出力.zip   同じCSVを1つにまとめたもの
      出力.json  check --format json と同じ内容
    終了コード：
      0  書き出した（判定の結果によらない）
      2  引数の誤り、または読み書きできないファイルがある
help-report-file = 設計ファイル
help-report-file-value = ファイル
help-report-output = 書き出すファイル（.xlsx .html .csv .zip .json）
help-report-output-value = 出力
help-report-phase = 対象のフェーズ（IDか名前）[既定：最初のフェーズ]
help-report-phase-value = フェーズ
help-report-date = 作成日と、サポート終了日・期限を判断する基準日 [既定：今日（日本時間）]
help-report-date-value = YYYY-MM-DD
help-report-sessions = 通信量の見積りに使う同時セッション数 [既定：図の端末の台数]
help-report-sessions-value = 数
help-report-kbps = 通信量の見積りに使う1セッションあたりのkbps [既定：作業の種類ごとの値]
help-report-kbps-value = 数
help-import-controls-about = 記入済みの対策一覧（report で作ったExcelブック）を設計に読み戻します。
help-import-controls-usage = sekisho import-controls [オプション] <ブック> --into <設計> -o <ファイル>
help-import-controls-more =
    書き出した後に設計の側でも変わった欄は競合として一覧にし、--prefer で決めた側の値を採ります。
    終了コード：
      0  記入された内容をすべて取り込んだ（変更がない場合を含む）
      1  競合した欄、設計にない行、取り込めない記入がある
      2  引数の誤り、または読み書きできないファイルがある
help-import-controls-workbook = 記入済みのExcelブック（.xlsx）
help-import-controls-workbook-value = ブック
help-import-controls-into = 読み戻す先の設計ファイル
help-import-controls-into-value = 設計
help-import-controls-output = 書き出す設計ファイル
help-import-controls-output-value = ファイル
help-import-controls-dry_run = 何が変わるかを表示するだけで、書き出さない
help-import-controls-prefer = 設計とブックの両方で変わった欄は、どちらを採るか：design は設計、sheet はブック
help-import-controls-prefer-value = 側
help-catalog-about = 収録している資料の内容を、通信経路ごとに表示します。
help-catalog-usage = sekisho catalog [オプション]
help-help-about = この説明、またはコマンドの説明を表示します。
help-help-usage = sekisho help [コマンド]
help-sekisho-file = 画面で開く設計ファイル
help-sekisho-file-value = ファイル
help-any-catalog = 内蔵の版の代わりに、このフォルダーのカタログを使う
help-any-catalog-value = フォルダー
help-any-lang = 表示する言語 [既定：システムの言語]
help-any-lang-value = 言語
help-sekisho-version = 版を表示する
help-any-help = 説明を表示する
help-check-files = 点検する設計ファイル（- は標準入力）
help-check-files-value = ファイル
help-check-explain = 点検結果の代わりに数値の根拠を表示する：攻撃ルートの番号、シナリオ（2-1 など）、または 資産:脅威（ID か名前）
help-check-explain-value = ルート|資産:脅威
help-check-target = 点検結果の代わりに、目標の通信経路（2 など）に足りないものを描く順に表示する
help-check-target-value = 通信経路
help-check-strict = 警告も不足とみなす
help-check-select = 表示する攻撃ルートの数（積の高い順）。all はすべて
help-check-select-value = routes=N|all
help-check-date = サポート終了日を判断する基準日 [既定：今日（日本時間）]
help-check-date-value = YYYY-MM-DD
help-check-notices = 資料の留意事項を最後に一度だけ表示する
help-check-format = 出力の形式：json は 1 フェーズを 1 行で出力する
help-check-format-value = 形式
help-catalog-format = 出力の形式
help-catalog-format-value = 形式
help-template-id = 書き出すひな形のid（通信経路、または今のネットワーク）。省略すると一覧を表示する
help-template-id-value = ID
help-template-output = 標準出力の代わりに、このファイルに書き出す
help-template-output-value = ファイル
help-template-controls = 実施済みとする対策：none はなし、required は必須、all は必須と推奨
help-template-controls-value = 対策
help-help-command = 説明を表示するコマンド
help-help-command-value = コマンド
help-commands = コマンド
help-arguments = 引数
help-options = オプション
help-usage = 使い方
help-values = {" "}[値：{ $values }]
help-default = {" "}[既定：{ $value }]
