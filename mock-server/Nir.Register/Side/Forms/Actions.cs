using System.Collections.Frozen;
using Nir.Register.Side.Pages;

namespace Nir.Register.Side.Forms;

/// <summary>What the forms can ask, by address.</summary>
internal static class Actions
{
    private static readonly FrozenDictionary<string, Func<View, PostedForm, Done>> All = new Dictionary<string, Func<View, PostedForm, Done>>(StringComparer.Ordinal)
    {
        ["/persons"] = PersonActions.Find,
        ["/findings/forget"] = FindingActions.Forget,
        ["/clock/set"] = ClockActions.Set,
        ["/clock/advance"] = ClockActions.Advance,
        ["/clock/follow"] = ClockActions.Follow,
        ["/faults/set"] = FaultActions.Set,
        ["/faults/lift"] = FaultActions.Lift,
        ["/closed/add"] = FaultActions.Close,
        ["/closed/clear"] = FaultActions.Open,
        ["/register/empty"] = ClockActions.Empty,
        ["/recipes/on"] = StubActions.TurnOn,
        ["/recipes/off"] = StubActions.TurnOff,
        ["/stubs/remove"] = StubActions.Remove,
        ["/stubs/reset"] = StubActions.Reset,
        ["/scenarios/reset"] = StubActions.ResetScenarios,
        ["/tenants/go"] = TenantActions.Go,
        ["/tenants/drop"] = TenantActions.Drop,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Func<View, PostedForm, Done>? Find(string path) => All.GetValueOrDefault(path);
}
