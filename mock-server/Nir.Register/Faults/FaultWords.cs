using System.Collections.Frozen;
using System.Text.Json;

namespace Nir.Register.Faults;

/// <summary>The words that stand for operations, connections and damages in JSON, on the page and in forms: the names in kebab-case.</summary>
internal static class FaultWords
{
    public static FrozenDictionary<string, FaultOperation> Operations { get; } = Words<FaultOperation>();

    public static FrozenDictionary<string, FaultConnection> Connections { get; } = Words<FaultConnection>();

    public static FrozenDictionary<string, FaultDamage> Damages { get; } = Words<FaultDamage>();

    public static string Word<T>(this T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static FrozenDictionary<string, T> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToFrozenDictionary(static value => value.Word(), StringComparer.Ordinal);
}
