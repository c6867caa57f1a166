using Nir.Register.Dashboard.Pages;
using Nir.Register.Register;
using Nir.Register.Tenants;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Dashboard.Forms;

/// <summary>Sets what keeps calls from being answered, and when the register is closed.</summary>
internal static class LimitActions
{
    private const int MostPeriods = 100;

    public static Done Set(View view, PostedForm form)
    {
        var (seconds, calls) = (form.Number("seconds"), form.Number("calls"));
        if ((form.Text("seconds") is not null && seconds is not (> 0 and <= AvailabilityMessage.MaxSeconds))
            || (form.Text("calls") is not null && calls is not >= 0) || (seconds ?? calls) is null)
        {
            return new("clock", "Give seconds of maintenance, from 1 to a year, or the most calls a minute, from 0.", IsRefusal: true);
        }

        view.Tenant.Availability.Set(new() { MaintenanceSeconds = seconds, CallsPerMinute = calls }, view.Options.Time.GetUtcNow());
        return new("clock", "The limits are set. This page is answered all the same.");
    }

    public static Done Lift(View view, PostedForm form)
    {
        view.Tenant.Availability.Set(new AvailabilityMessage(), view.Options.Time.GetUtcNow());
        return new("clock", "The limits are lifted.");
    }

    public static Done Close(View view, PostedForm form)
    {
        if (form.Day("from") is not { } from || form.Day("to") is not { } to || to < from)
        {
            return new("clock", "Give two days, the first of them first.", IsRefusal: true);
        }

        var kommuner = new List<Kommunenummer>();
        foreach (var text in (form.Text("kommuner") ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Kommunenummer.TryParse(text, out var kommune))
            {
                return new("clock", "A kommunenummer has four digits; write several with commas between.", IsRefusal: true);
            }

            kommuner.Add(kommune);
        }

        var closed = view.Register.State.Closure;
        if (closed.Count >= MostPeriods)
        {
            return new("clock", "There are enough closed periods. Open on all days first.", IsRefusal: true);
        }

        var added = closed.Add(new Closure { From = from, To = to, Kommuner = kommuner.Count == 0 ? null : kommuner.ToValueList() });
        view.Register.Execute(new RegisterCommand.Close(added.ToValueList()));
        return new("clock", "The register is closed for transfer on those days.");
    }

    public static Done Open(View view, PostedForm form)
    {
        view.Register.Execute(new RegisterCommand.Close([]));
        return new("clock", "The register is open on all days.");
    }
}
