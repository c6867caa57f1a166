using System.Collections.Immutable;
using System.Text.Json;
using Nir.Register.Register;

namespace Nir.Register.Faults;

/// <summary>The faults that come with the fake (<c>faults.json</c>).</summary>
public static class FaultCatalogue
{
    private static readonly Lazy<ImmutableArray<NamedFault>> Read = new(static () => [.. ReadAll()]);

    /// <summary>All of them, in the order of the file: the register's, the connection's, the answer's, the tokens'.</summary>
    public static ImmutableArray<NamedFault> All => Read.Value;

    /// <summary>The one with a name. Null: there is none.</summary>
    /// <param name="name">The name.</param>
    public static NamedFault? TryFind(string? name) => All.FirstOrDefault(fault => fault.Fault.Name == name);

    internal static NamedFault Find(string name) => TryFind(name)
        ?? throw new ArgumentException($"There is no fault with that name. Those that come with the fake are {Names}.", nameof(name));

    internal static string Names => string.Join(", ", All.Select(static known => known.Fault.Name));

    private static IEnumerable<NamedFault> ReadAll()
    {
        using var document = JsonDocument.Parse(Resources.Faults);
        foreach (var row in document.RootElement.GetProperty("faults").EnumerateArray())
        {
            yield return new NamedFault(
                FaultReader.Read(row, "", RegisterOptions.Documented, alsoKnown: ["title", "titleNb", "happens", "good"]),
                row.GetProperty("title").GetString()!,
                row.GetProperty("titleNb").GetString()!,
                row.GetProperty("happens").GetString()!,
                row.GetProperty("good").GetString()!);
        }
    }
}
