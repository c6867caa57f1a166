using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

var mode = args[0];
var root = Path.GetFullPath(args[1]);
if (mode == "inventory")
{
    foreach (var d in Files().Where(f => f.EndsWith(".cs")).SelectMany(f => Inventory.Of(f, File.ReadAllText(Path.Combine(root, f)))))
        Console.WriteLine($"{d.Kind}\t{d.Name}\t{d.File}\t{d.Container}\t{(d.Public ? "public" : "")}");
    return 0;
}

var maps = new Maps(args[2]);
var problems = new List<string>();
var written = 0;
var moves = new List<(string From, string To)>();
var files = Files();
foreach (var file in files)
    if (NewPath(file) is var to && to != file) moves.Add((file, to));
foreach (var group in moves.GroupBy(m => m.To).Where(g => g.Count() > 1 || files.Contains(g.Key) && moves.All(m => m.From != g.Key)))
    problems.Add($"{group.Key}: is there already, or twice: {string.Join(", ", group.Select(m => m.From))}");

var outputs = new List<(string File, string Text, bool Bom)>();
foreach (var file in files)
{
    if (Skipped(file)) continue;
    var extension = Path.GetExtension(file);
    if (extension is not (".cs" or ".md" or ".json" or ".csproj" or ".sln" or ".props" or ".targets" or ".cases" or ".txt" or ".js" or ".mjs" or ".css" or ".yml" or ".editorconfig") && file != ".ci/run" && !file.EndsWith(".editorconfig")) continue;
    var bytes = File.ReadAllBytes(Path.Combine(root, file));
    var bom = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF;
    var text = Encoding.UTF8.GetString(bytes, bom ? 3 : 0, bytes.Length - (bom ? 3 : 0));
    var source = new Source(maps, file);
    var changed = extension switch
    {
        ".cs" => source.Rewrite(text),
        ".md" => Markdown(text, source),
        ".cases" => source.Code(text, camel: true),
        ".json" when file is "tests/Outside/package-lock.json" or "tests/Outside/package.json" => text,
        ".json" => source.Data(text),
        _ => text,
    };
    if (extension != ".cases") changed = Paths(file, changed);
    if (extension == ".md") foreach (var (from, to) in moves) if (Path.GetFileName(from) is var a && Path.GetFileName(to) is var b && a != b && changed.Contains(a)) changed = Regex.Replace(changed, @"(?<![\w.])" + Regex.Escape(a) + @"(?!\w)", b);
    foreach (var (path, old, @new) in maps.Patches)
        if (path.IsMatch(file)) changed = changed.Replace(old, @new, StringComparison.Ordinal);
    if (extension == ".cs" && changed != text) changed = SortUsings(changed);
    problems.AddRange(source.Problems);
    if (changed != text) outputs.Add((file, changed, bom));
}

problems = problems.Distinct().Order(StringComparer.Ordinal).ToList();
if (problems.Count > 0 && !args.Contains("--force"))
{
    foreach (var problem in problems) Console.Error.WriteLine(problem);
    Console.Error.WriteLine($"{problems.Count} collisions. Nothing was written.");
    return 1;
}
foreach (var problem in problems) Console.Error.WriteLine(problem);
foreach (var (file, text, bom) in outputs)
{
    File.WriteAllText(Path.Combine(root, file), text, new UTF8Encoding(bom));
    written++;
}
foreach (var (from, to) in moves)
{
    Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, to)));
    Git("mv", "-f", from, to);
}
Console.WriteLine($"{written} files changed, {moves.Count} files moved.");
return 0;

string[] Files() => Run("ls-files", "-z").Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(f => File.Exists(Path.Combine(root, f))).Order(StringComparer.Ordinal).ToArray();
void Git(params string[] arguments) => Run(arguments);
string Run(params string[] arguments)
{
    var start = new ProcessStartInfo("git") { WorkingDirectory = root, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
    foreach (var argument in arguments) start.ArgumentList.Add(argument);
    using var process = Process.Start(start);
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    if (process.ExitCode != 0) throw new InvalidOperationException("git " + string.Join(' ', arguments));
    return output;
}

bool Skipped(string file) => file.StartsWith("mock-server/Nir.MockServer/Stubs/") && false;

string NewPath(string file) => maps.NewPath(file);

// What in a text is a path of this repository: from the root, or in a project file from the project.
string Paths(string file, string text)
{
    var extension = Path.GetExtension(file);
    var separators = extension == ".cs" ? "/" : @"/\\";
    text = Regex.Replace(text, @"(?<![\w])(src|mock-server|analyzers|tests|samples|docs|tools)[" + separators + @"][\w." + separators + @"*-]*", match => Mapped("", match.Value));
    if (extension is ".csproj" or ".props" or ".targets")
    {
        var folder = Path.GetDirectoryName(file).Replace('\\', '/');
        text = Regex.Replace(text, @"(?<=[""; ])[\w.][\w.*-]*(?:[/\\][\w.*-]+)+[/\\]?", match => Mapped(folder, match.Value));
        text = Regex.Replace(text, @"(?<=[""/\\])\w+\.cs(?=[""; ])", match => maps.NewFile(file, match.Value));
    }
    return text;

    string Mapped(string folder, string value)
    {
        var back = value.Contains('\\');
        var path = value.Replace('\\', '/');
        if (folder.Length == 0) path = maps.NewPath(path);
        else
        {
            var full = Path.GetRelativePath("/", Path.GetFullPath("/" + folder + "/" + path.Replace("*", "%")));
            var mapped = maps.NewPath(full.Replace('\\', '/'));
            var mappedFolder = maps.NewPath(folder + "/x")[..^2];
            var relative = Path.GetRelativePath("/" + mappedFolder, "/" + mapped).Replace('\\', '/').Replace("%", "*");
            if (path.EndsWith('/')) relative += "/";
            path = full == mapped && mappedFolder == folder ? path : relative;
        }
        return back ? path.Replace('/', '\\') : path;
    }
}

string Markdown(string text, Source source)
{
    var builder = new StringBuilder();
    var fence = (string)null;
    foreach (var line in text.Split('\n'))
    {
        var trimmed = line.TrimStart();
        if (trimmed.StartsWith("```"))
        {
            fence = fence is null ? trimmed[3..].Trim() : null;
            builder.Append(line).Append('\n');
            continue;
        }
        if (fence is "csharp" or "cs" or "c#") builder.Append(source.Code(line, camel: true));
        else if (fence is not null) builder.Append(source.Data(line));
        else builder.Append(source.Data(Regex.Replace(line, "`[^`]+`", m => source.Code(m.Value, camel: false))));
        builder.Append('\n');
    }
    return builder.ToString(0, builder.Length - 1);
}

// A renamed namespace stands elsewhere in the alphabet. Only a block of plain usings is sorted, System first.
static string SortUsings(string text)
{
    var match = Regex.Match(text, @"^(?:using [\w.]+;\r?\n)+", RegexOptions.Multiline);
    if (!match.Success) return text;
    var newline = match.Value.Contains("\r\n") ? "\r\n" : "\n";
    var lines = match.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.TrimEnd('\r')).Distinct().ToList();
    var sorted = lines.OrderBy(l => l.StartsWith("using System;") || l.StartsWith("using System.") ? 0 : 1).ThenBy(l => l.TrimEnd(';'), StringComparer.OrdinalIgnoreCase).ToList();
    return text[..match.Index] + string.Join(newline, sorted) + newline + text[(match.Index + match.Length)..];
}
