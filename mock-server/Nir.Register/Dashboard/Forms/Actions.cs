using System.Collections.Frozen;
using Nir.Register.Dashboard.Pages;

namespace Nir.Register.Dashboard.Forms;

/// <summary>What the forms can ask, by address.</summary>
internal static class Actions
{
    private static readonly FrozenDictionary<string, Func<View, PostedForm, Done>> All =
        new Dictionary<string, Func<View, PostedForm, Done>>(StringComparer.Ordinal)
        {
            ["/persons"] = PersonActions.Find,
            ["/findings/forget"] = FindingActions.Forget,
            ["/clock/set"] = ClockActions.Set,
            ["/clock/advance"] = ClockActions.Advance,
            ["/clock/follow"] = ClockActions.Follow,
            ["/limits/set"] = LimitActions.Set,
            ["/limits/lift"] = LimitActions.Lift,
            ["/closed/add"] = LimitActions.Close,
            ["/closed/clear"] = LimitActions.Open,
            ["/register/empty"] = ClockActions.Empty,
            ["/faults/on"] = FaultActions.TurnOn,
            ["/faults/off"] = FaultActions.TurnOff,
            ["/faults/add"] = FaultActions.Add,
            ["/faults/clear"] = FaultActions.Clear,
            ["/tenants/go"] = TenantActions.Go,
            ["/tenants/drop"] = TenantActions.Drop,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Func<View, PostedForm, Done>? Find(string path) => All.GetValueOrDefault(path);
}
