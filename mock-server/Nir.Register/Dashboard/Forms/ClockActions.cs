using System.Globalization;
using Nir.Register.Dashboard.Pages;
using Nir.Register.Register;

namespace Nir.Register.Dashboard.Forms;

/// <summary>Moves the register's date, and begins anew.</summary>
internal static class ClockActions
{
    public static Done Set(View view, PostedForm form) =>
        form.Day("date") is { } day ? Move(view, clock => clock.Set(day)) : new("clock", "Give a day, such as 2026-03-01.", IsRefusal: true);

    public static Done Advance(View view, PostedForm form) => form.Number("days") is > 0 and <= RegisterClock.MaxDays and var days
        ? Move(view, clock => clock.Set(clock.Dato.AddDays(days)))
        : new("clock", "Give a number of days.", IsRefusal: true);

    public static Done Follow(View view, PostedForm form) => Move(view, static clock => clock.FollowTime());

    public static Done Empty(View view, PostedForm form)
    {
        if (form.Text("sure") != "yes")
        {
            return new("clock", "Tick the box first: every person and registration is forgotten.", IsRefusal: true);
        }

        view.Register.Restore(RegisterState.CreateEmpty(view.Options.Setup));
        return new("clock", "The register is empty, and its date follows the time.");
    }

    private static Done Move(View view, Action<RegisterClock> move)
    {
        try
        {
            move(view.Register.Clock);
        }
        catch (InvalidOperationException)
        {
            return new("clock", "The register’s date does not run backwards: what happened by then has happened. Empty the register, or restore a snapshot.",
                IsRefusal: true);
        }
        catch (ArgumentOutOfRangeException)
        {
            return new("clock", RegisterClock.Limits, IsRefusal: true);
        }

        var happened = view.Register.Live();
        var ended = happened.Count(static one => one is RegisterEvent.ProgramEnded);
        var arrived = happened.Count(static one => one is RegisterEvent.PersondataReceived);
        return new("clock", string.Create(CultureInfo.InvariantCulture,
            $"The register’s date is {view.Register.Clock.Dato:yyyy-MM-dd}. On the way {View.Plural(ended, "programme was", "programmes were")} ended by the register, and persondata came {View.Plural(arrived, "time", "times")}."));
    }
}
