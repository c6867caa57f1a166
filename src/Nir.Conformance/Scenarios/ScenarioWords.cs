using Nir.Sdk.Kilder;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Conformance.Scenarios;

/// <summary>The words of a scenario file.</summary>
internal static class ScenarioWords
{
    /// <summary>What can be asked of a fagsystem.</summary>
    public static readonly string[] Steps =
        ["enter", "correct", "transfer", "end", "reopen", "delete", "check", "status", "contact", "list"];

    /// <summary>What can happen in the register.</summary>
    public static readonly string[] Events = ["advance", "change", "faults", "clear-faults", "close", "open", "persondata", "rewrite"];

    public static readonly string[] Expectations = ["sent", "register", "shown", "findings", "order", "sameId", "traces"];

    public static readonly Dictionary<string, Strength> Strengths =
        new() { ["MÅ"] = Strength.Must, ["BØR"] = Strength.Should, ["KAN"] = Strength.May };

    public static readonly Dictionary<string, Grunnlag> Levels =
        Enum.GetValues<Grunnlag>().ToDictionary(static level => level.ToString().ToLowerInvariant());

    public static readonly Dictionary<string, Lovverk> Laws = LovverkKodeverk.All.ToDictionary(static law => law.Kode, static law => law.Verdi);

    public static readonly Dictionary<string, Rolle> Roles = RolleKodeverk.All.ToDictionary(static role => role.Kode, static role => role.Verdi);

    public static readonly Dictionary<string, Registreringsfamilie> Families =
        Enum.GetValues<Registreringsfamilie>().Where(static family => family != 0)
            .ToDictionary(static family => family.ToString().ToLowerInvariant());

    /// <summary>The word for how binding a requirement is: MÅ, BØR or KAN.</summary>
    public static string ToWord(this Strength strength) => Strengths.First(pair => pair.Value == strength).Key;
}
