using Nir.Conformance.Scenarios;
using Nir.Conformance.Systems;

namespace Nir.Conformance.Judging;

/// <summary>All that a scenario is judged on.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="World">Its register.</param>
/// <param name="Answers">What the fagsystem showed, by the number of the step.</param>
/// <param name="Description">What the fagsystem says of itself.</param>
/// <param name="Redactor">Takes out what may not be told.</param>
internal sealed record Evidence(
    Scenario Scenario, ScenarioWorld World, IReadOnlyDictionary<int, StepAnswer> Answers, FagsystemDescription Description, Redactor Redactor)
{
    /// <summary>The calls that are about a case: by what they carry, or by an id that a transfer of it carried.</summary>
    public IEnumerable<SeenCall> CallsOf(string? sak)
    {
        var calls = World.Recorder.Calls;
        if (sak is null)
        {
            return calls;
        }

        var subject = World.Cases[sak];
        var ids = calls.Where(call => call.Operation is "transfer" && call.Body is not null && subject.IsIn(call.Body)).Select(static call => call.Id)
            .ToHashSet();
        return calls.Where(call => call.Body?["person"] is not null ? subject.IsIn(call.Body) : call.Id is not null && ids.Contains(call.Id));
    }
}
