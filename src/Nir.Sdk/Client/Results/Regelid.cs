namespace Nir.Sdk.Client.Results;

/// <summary>A rule id that comes from a register. Only what looks like one is repeated to traces and messages.</summary>
internal static class Regelid
{
    public static bool ErRegelid(string? tekst) =>
        tekst is { Length: 7 } && tekst.StartsWith("NIR", StringComparison.Ordinal) && tekst.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0;

    public static string Trygg(string tekst) => ErRegelid(tekst) ? tekst : "unknown";
}
