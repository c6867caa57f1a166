using Nir.Register.Register;
using Nir.Sdk.Rapporter.Statistikker;

namespace Nir.Register.Views;

/// <summary>
/// The statistics that a register has published. A year is drawn once, as the register was when the year was closed, or where it did not keep that
/// day, as it is when first asked for; what is registered afterwards changes nothing, since the difference would show single persons.
/// </summary>
internal sealed class StatistikkPublications
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, StatistikkPublication> _published = [];
    private int _generation;

    /// <summary>The last year that is published on the register's date.</summary>
    public static int LastYear(FakeRegister register)
    {
        var today = register.Clock.Dato;
        return IsPublished(register, today.Year - 1, today) ? today.Year - 1 : today.Year - 2;
    }

    /// <summary>The day after which a year is published. Null: it is not known, and long ago.</summary>
    public static DateOnly? Close(FakeRegister register, int year) => register.State.Setup.RegelmotorWithoutForklaring.ComputeAarsavslutning(year).Frist;

    /// <summary>The statistics of a year that is published.</summary>
    public StatistikkPublication Find(FakeRegister register, RegisterViews views, int year)
    {
        register.Live();
        lock (_gate)
        {
            if (_generation != register.Moment.Generation)
            {
                _published.Clear();
                _generation = register.Moment.Generation;
            }

            if (!_published.TryGetValue(year, out var publication))
            {
                var close = Close(register, year);
                var kept = close is { } day ? register.FindState(day) : null;
                var state = kept ?? register.State;
                publication = StatistikkPublication.Create(views.Deltakere(state), year, kept is null ? state.Dato!.Value : close!.Value);
                _published.Add(year, publication);
            }

            return publication;
        }
    }

    private static bool IsPublished(FakeRegister register, int year, DateOnly today) => Close(register, year) is not { } close || today > close;
}
