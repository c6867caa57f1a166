using System.Text.RegularExpressions;

/// <summary>The maps: what each name becomes. A later line wins over an earlier one.</summary>
public sealed class Maps
{
    public readonly Dictionary<string, string> Pascal = new(), Camel = new(), Call = new(), Qualified = new(), Files = new();
    public readonly List<(string Prefix, string Old, string New)> Scoped = new(), Folders = new();
    public readonly List<(Regex Path, string Old, string New)> Patches = new();
    public readonly HashSet<string> Keywords = new("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while".Split(' '));

    public Maps(string folder)
    {
        Read("pascal.map", Pascal); Read("camel.map", Camel); Read("call.map", Call); Read("qualified.map", Qualified); Read("files.map", Files);
        foreach (var parts in Lines("scoped.map").Select(Words)) Scoped.Add((parts[0], parts[1], parts[2]));
        foreach (var parts in Lines("folders.map").Select(Words)) Folders.Add(parts[0].Contains(':') ? (parts[0].Split(':')[0], parts[0].Split(':')[1], parts[1]) : ("", parts[0], parts[1]));
        foreach (var parts in Lines("patches.map").Select(l => l.Split('\t'))) Patches.Add((new Regex("^" + parts[0] + "$"), Unescape(parts[1]), Unescape(parts[2])));
        foreach (var map in new[] { Pascal, Camel }) foreach (var key in map.Keys.Where(k => map[k] == k && map != Qualified).ToList()) map.Remove(key);
        foreach (var value in Camel.Values) if (Keywords.Contains(value.TrimStart('_'))) if (!value.StartsWith('_')) throw new InvalidOperationException("keyword " + value);

        void Read(string file, Dictionary<string, string> map) { foreach (var parts in Lines(file).Select(Words)) map[parts[0]] = parts[1]; }
        IEnumerable<string> Lines(string file) => File.Exists(Path.Combine(folder, file)) ? File.ReadAllLines(Path.Combine(folder, file)).Where(l => l.Trim().Length > 0 && !l.StartsWith('#')) : [];
        static string[] Words(string line) => line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        static string Unescape(string text) => text.Replace("\\n", "\n").Replace("\\t", "\t");
    }

    static readonly Regex Root = new("^(src|mock-server|analyzers|tests|samples|docs|tools)/", RegexOptions.Compiled);

    /// <summary>Where a file or folder of the repository stands afterwards.</summary>
    public string NewPath(string path)
    {
        if (!Root.IsMatch(path)) return path;
        var parts = path.Split('/');
        var old = "";
        for (var i = 0; i < parts.Length; i++)
        {
            var segment = parts[i];
            if (i == parts.Length - 1 && segment.EndsWith(".cs", StringComparison.Ordinal)) parts[i] = NewFile(path, segment);
            else if (i == parts.Length - 1 && segment.EndsWith(".csproj", StringComparison.Ordinal)) parts[i] = NewFolder(segment[..^7]) + ".csproj";
            else foreach (var (prefix, from, to) in Folders) if (from == segment && (prefix.Length == 0 || old == prefix || old.StartsWith(prefix, StringComparison.Ordinal))) { parts[i] = to; break; }
            old += segment + "/";
        }
        return string.Join('/', parts);
    }

    public string NewFile(string path, string name)
    {
        var segments = name.Split('.');
        for (var i = 0; i < segments.Length - 1; i++)
            segments[i] = segments[i].Length > 0 && !char.IsUpper(segments[i][0]) ? (segments[i] == "galt" ? "wrong" : segments[i] == "riktig" ? "right" : segments[i]) : Files.TryGetValue(segments[i], out var f) ? f : Name(path, segments[i], null, false);
        return string.Join('.', segments);
    }

    public string NewFolder(string segment) { foreach (var (prefix, from, to) in Folders) if (from == segment && prefix.Length == 0) return to; return segment; }

    public string ScopedFor(string path, string name)
    {
        foreach (var (prefix, old, @new) in Scoped)
            if (old == name && (prefix.EndsWith(".cs", StringComparison.Ordinal) ? path.EndsWith("/" + prefix[(prefix.LastIndexOf('/') + 1)..], StringComparison.Ordinal) : Regex.IsMatch(path, "^" + prefix))) return @new;
        return null;
    }

    public string Name(string path, string name, string qualifier, bool isCall)
    {
        if (qualifier is not null && Qualified.TryGetValue(qualifier + "." + name, out var q)) return q;
        if (qualifier is not null && !isCall && Qualified.ContainsKey(qualifier + ".*")) return name;
        if (ScopedFor(path, name) is { } scoped) return scoped;
        if (name.Length == 0) return name;
        if (char.IsUpper(name[0]))
        {
            if (isCall && Call.TryGetValue(name, out var c)) return c;
            if (Pascal.TryGetValue(name, out var p)) return p;
            // What generators make of a name: a term of a row's column, the JSON metadata of a list.
            if (name.Length > 4 && name.EndsWith("Ledd", StringComparison.Ordinal)) return name[..^4] + "Term";
            if (name.StartsWith("ValueList", StringComparison.Ordinal) && Pascal.TryGetValue(name[9..], out var item)) return "ValueList" + item;
            return name;
        }
        if (isCall && Call.TryGetValue(name, out var cc)) return cc;
        if (Camel.TryGetValue(name, out var m)) return m;
        if (name[0] == '_' && Camel.TryGetValue(name[1..], out var u)) return "_" + u.TrimStart('@');
        return name;
    }
}
