using System.Text.Json;

namespace Nir.Register.Faults;

/// <summary>The words that stand for operations, connections and damages in JSON, on the page and in forms.</summary>
internal static class FaultWords
{
    public static OrderedDictionary<string, FaultOperation> Operations { get; } =
        new(FaultOperation.All.Select(static operation => KeyValuePair.Create(operation.Word, operation)), StringComparer.Ordinal);

    public static OrderedDictionary<string, FaultConnection> Connections { get; } = Words<FaultConnection>();

    public static OrderedDictionary<string, FaultDamage> Damages { get; } = Words<FaultDamage>();

    /// <summary>The name in kebab-case.</summary>
    public static string Word<T>(this T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static OrderedDictionary<string, T> Words<T>()
        where T : struct, Enum => new(Enum.GetValues<T>().Select(static value => KeyValuePair.Create(value.Word(), value)), StringComparer.Ordinal);
}
