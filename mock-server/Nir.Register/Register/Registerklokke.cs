using Nir.Sdk.Client;

namespace Nir.Register.Register;

/// <summary>
/// The register's date: today in Norway, or a day that is set. Tokens and waiting times do not follow it; they run on the
/// <see cref="TimeProvider"/> itself.
/// </summary>
/// <param name="tid">Tells the time when no day is set.</param>
public sealed class Registerklokke(TimeProvider tid)
{
    /// <summary>The most days that the date is moved at a time.</summary>
    internal const int MaksDager = 200_000;

    /// <summary>The first day that may be set.</summary>
    internal static readonly DateOnly Foerste = new(1900, 1, 1);

    /// <summary>The last day that may be set.</summary>
    internal static readonly DateOnly Siste = new(2199, 12, 31);

    private Tuple<DateOnly>? _satt;

    /// <summary>The register's date.</summary>
    public DateOnly Dato => Volatile.Read(ref _satt)?.Item1 ?? Idag;

    /// <summary>The last day that the register has lived. Null: it has not begun, or the clock belongs to no register.</summary>
    internal Func<DateOnly?> Levd { private get; set; } = static () => null;

    /// <summary>Says which days may be set.</summary>
    internal static string Grenser => $"The register's date lies between {Foerste:O} and {Siste:O}.";

    /// <summary>Whether a day is set, so that the date does not follow the time.</summary>
    internal bool ErSatt => Volatile.Read(ref _satt) is not null;

    private DateOnly Idag => NorskTid.Dato(tid);

    /// <summary>Stops the register's date on a day. What falls due until then happens, in order, before the next answer.</summary>
    /// <param name="dato">The day, 1900-2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside those years.</exception>
    /// <exception cref="InvalidOperationException">The register has lived a later day. Restore a snapshot, or begin with another register.</exception>
    public void Sett(DateOnly dato)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dato, Foerste);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dato, Siste);
        KrevFramover(dato);
        Volatile.Write(ref _satt, Tuple.Create(dato));
    }

    /// <summary>Lets the register's date follow the time again.</summary>
    /// <exception cref="InvalidOperationException">The register has lived a later day than today.</exception>
    public void FoelgTiden()
    {
        KrevFramover(Idag);
        Volatile.Write(ref _satt, null);
    }

    private void KrevFramover(DateOnly dato)
    {
        if (Levd() is { } levd && dato < levd)
        {
            throw new InvalidOperationException(
                "The register's date does not run backwards: it has lived a later day, and what happened by then has happened. Restore a snapshot, or begin with another register.");
        }
    }
}
