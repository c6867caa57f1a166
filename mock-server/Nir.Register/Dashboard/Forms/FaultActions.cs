using Nir.Register.Dashboard.Pages;
using Nir.Register.Faults;

namespace Nir.Register.Dashboard.Forms;

/// <summary>Puts faults on and takes them off.</summary>
internal static class FaultActions
{
    private const string OwnName = "own";

    private static readonly string[] Numbers = ["first", "status", "retry-after", "delay", "cut-after"];

    public static Done TurnOn(View view, PostedForm form) => FaultCatalogue.TryFind(form.Text("fault")) is { } known
        ? Add(view, known.Fault, known.Title)
        : new("faults", "There is no such fault.", IsRefusal: true);

    public static Done TurnOff(View view, PostedForm form) => form.Text("fault") is { } name && view.Faults.Remove(name)
        ? new("faults", "The fault is off.")
        : new("faults", "That fault is not on any more.", IsRefusal: true);

    public static Done Clear(View view, PostedForm form)
    {
        view.Faults.Clear();
        return new("faults", "All faults are off.");
    }

    /// <summary>Puts on a fault of the form's own making. One that is filled in wrongly is not put on in part.</summary>
    public static Done Add(View view, PostedForm form)
    {
        if (Numbers.Any(name => form.Text(name) is not null && form.Number(name) is null) || (form.Text("from") is not null && form.Day("from") is null))
        {
            return new("faults", "Give whole numbers, and a day such as 2026-03-01.", IsRefusal: true);
        }

        var fault = new Fault
        {
            Name = OwnName,
            When = new()
            {
                Operations = FaultWords.Operations.TryGetValue(form.Text("operation") ?? "", out var operation) ? [operation] : [],
                First = form.Number("first"),
                From = form.Day("from"),
            },
            What = new()
            {
                Status = form.Number("status"),
                RetryAfter = form.Number("retry-after"),
                Delay = TimeSpan.FromSeconds(form.Number("delay") ?? 0),
                Connection = FaultWords.Connections.TryGetValue(form.Text("connection") ?? "", out var connection) ? connection : null,
                CutAfter = form.Number("cut-after"),
                Damage = FaultWords.Damages.TryGetValue(form.Text("damage") ?? "", out var damage) ? damage : null,
                Stored = form.Text("stored") == "yes",
            },
        };
        return FaultCheck.Find(fault, view.Options.Setup) is var (member, expected)
            ? new("faults", $"At {member}: {expected}", IsRefusal: true)
            : Add(view, fault, "Your own fault");
    }

    private static Done Add(View view, Fault fault, string title)
    {
        try
        {
            view.Faults.Add(fault);
        }
        catch (InvalidOperationException full)
        {
            return new("faults", full.Message, IsRefusal: true);
        }

        return new("faults", $"«{title}» is on. This page is answered all the same.");
    }
}
