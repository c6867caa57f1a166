namespace Nir.MockServer.Register;

/// <summary>
/// The register's date: today in Norway, or a day that is set. Tokens and waiting times do not follow it; they run on the
/// <see cref="TimeProvider"/> itself.
/// </summary>
/// <param name="tid">Tells the time when no day is set.</param>
public sealed class Registerklokke(TimeProvider tid)
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");

    private Tuple<DateOnly>? _satt;

    /// <summary>The register's date.</summary>
    public DateOnly Dato => Volatile.Read(ref _satt)?.Item1 ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(tid.GetUtcNow(), Oslo).DateTime);

    /// <summary>Stops the register's date on a day.</summary>
    /// <param name="dato">The day.</param>
    public void Sett(DateOnly dato) => Volatile.Write(ref _satt, Tuple.Create(dato));

    /// <summary>Lets the register's date follow the time again.</summary>
    public void FoelgTiden() => Volatile.Write(ref _satt, null);
}
