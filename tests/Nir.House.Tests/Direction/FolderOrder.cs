using System.Text.Json;

namespace Nir.House.Tests.Direction;

/// <summary>
/// The order of the folders of a project, or of one folder of it (<c>Nir.Sdk/Client</c>): each uses only what stands before it. Those of one
/// entry know nothing of each other. <c>.</c> is what lies beside the folders. Where the namespaces do not begin with the assembly's name, what they
/// begin with stands after a colon.
/// </summary>
public sealed class FolderOrder
{
    private const string File = "Direction/orders.json";

    private readonly Dictionary<string, int> _rank;

    private FolderOrder(string scope, IReadOnlyList<string> levels)
    {
        Scope = scope;
        _rank = levels.SelectMany(static (level, rank) => level.Split(", ").Select(folder => (folder, rank)))
            .ToDictionary(static pair => pair.folder, static pair => pair.rank);
    }

    /// <summary>The assembly, and the folder of it after a slash, or the namespace after a colon.</summary>
    public string Scope { get; }

    /// <summary>The assembly.</summary>
    public string Assembly => Scope.Split('/', ':')[0];

    /// <summary>The namespace that the folders lie in.</summary>
    public string Namespace => Scope.Split(": ")[^1].Replace('/', '.');

    /// <summary>The folders that stand in it.</summary>
    public IReadOnlyCollection<string> Folders => _rank.Keys;

    /// <summary>The orders as they are written.</summary>
    public static IReadOnlyList<FolderOrder> ReadAll() => ReadAll(System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, File)));

    /// <summary>Reads orders from JSON.</summary>
    public static IReadOnlyList<FolderOrder> ReadAll(string json) =>
        [.. JsonSerializer.Deserialize<Dictionary<string, string[]>>(json)!.Select(static pair => new FolderOrder(pair.Key, pair.Value))];

    /// <summary>The folder that a namespace lies in. Null: it lies elsewhere.</summary>
    public string? FolderOf(string @namespace) =>
        @namespace == Namespace ? "."
        : @namespace.StartsWith($"{Namespace}.", StringComparison.Ordinal) ? @namespace[(Namespace.Length + 1)..].Split('.')[0]
        : null;

    /// <summary>What is wrong with a use. Null: it runs the right way.</summary>
    public string? Fault(TypeUse use)
    {
        if (FolderOf(use.FromNamespace) is not { } from || FolderOf(use.ToNamespace) is not { } to || from == to)
        {
            return null;
        }

        return !_rank.TryGetValue(from, out var fromRank) ? $"{Scope}: the folder {from} stands in no order of {File}"
            : !_rank.TryGetValue(to, out var toRank) ? $"{Scope}: the folder {to} stands in no order of {File}"
            : toRank < fromRank ? null
            : $"{Scope}: {from} uses {to} ({use})";
    }
}
