using Nir.Conformance.Scenarios;
using Nir.Conformance.Systems;
using Nir.Sdk.Kodeverk;

namespace Nir.Conformance.Running;

/// <summary>Whether a scenario is about something that the fagsystem has.</summary>
internal static class Applicability
{
    /// <returns>Why it is not. Null: it is.</returns>
    public static string? Find(Scenario scenario, FagsystemDescription description) =>
        scenario.Lovverk is { } law && !description.Laws.IsEmpty && !description.Laws.Contains(law.ToKode()) ? $"The fagsystem does not have {law.ToKode()}."
        : scenario.Rolle is { } role && !description.Roles.IsEmpty && !description.Roles.Contains(role.ToKode())
            ? $"The fagsystem does not transfer as {role.ToKode()}."
        : null;
}
