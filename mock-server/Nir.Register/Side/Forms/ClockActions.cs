using System.Globalization;
using Nir.Register.Register;
using Nir.Register.Side.Pages;

namespace Nir.Register.Side.Forms;

/// <summary>Moves the register's date, and begins anew.</summary>
internal static class ClockActions
{
    public static Done Set(View view, PostedForm form) =>
        form.Day("date") is { } day ? Move(view, clock => clock.Sett(day)) : new("clock", "Give a day, such as 2026-03-01.", IsRefusal: true);

    public static Done Advance(View view, PostedForm form) => form.Number("days") is > 0 and <= Registerklokke.MaksDager and var days
        ? Move(view, clock => clock.Sett(clock.Dato.AddDays(days)))
        : new("clock", "Give a number of days.", IsRefusal: true);

    public static Done Follow(View view, PostedForm form) => Move(view, static clock => clock.FoelgTiden());

    public static Done Empty(View view, PostedForm form)
    {
        if (form.Text("sure") != "yes")
        {
            return new("clock", "Tick the box first: every person and registration is forgotten.", IsRefusal: true);
        }

        view.Register.Gjenopprett(Registertilstand.Tom(view.Options.Oppsett));
        return new("clock", "The register is empty, and its date follows the time.");
    }

    private static Done Move(View view, Action<Registerklokke> move)
    {
        try
        {
            move(view.Register.Klokke);
        }
        catch (InvalidOperationException)
        {
            return new("clock", "The register’s date does not run backwards: what happened by then has happened. Empty the register, or restore a snapshot.", IsRefusal: true);
        }
        catch (ArgumentOutOfRangeException)
        {
            return new("clock", Registerklokke.Grenser, IsRefusal: true);
        }

        var happened = view.Register.Lev();
        var ended = happened.Count(static one => one is Registerhendelse.ProgramAvsluttet);
        var arrived = happened.Count(static one => one is Registerhendelse.PersondataMottatt);
        return new("clock", string.Create(CultureInfo.InvariantCulture,
            $"The register’s date is {view.Register.Klokke.Dato:yyyy-MM-dd}. On the way {View.Plural(ended, "programme was", "programmes were")} ended by the register, and persondata came {View.Plural(arrived, "time", "times")}."));
    }
}
