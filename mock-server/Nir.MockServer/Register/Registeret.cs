using System.Collections.Immutable;

namespace Nir.MockServer.Register;

/// <summary>Hosts the pure register: takes commands from many threads and carries them out one at a time.</summary>
public sealed class Registeret
{
    private const int MaksHendelser = 1_000;

    private readonly Lock _laas = new();
    private Registertilstand _tilstand;
    private ImmutableQueue<Registerhendelse> _hendelser = [];
    private int _antallHendelser;

    /// <summary>Makes an empty register.</summary>
    /// <param name="oppsett">How it behaves.</param>
    /// <param name="klokke">Its date.</param>
    public Registeret(Registeroppsett oppsett, Registerklokke klokke)
        : this(klokke, Registertilstand.Tom(oppsett))
    {
    }

    private Registeret(Registerklokke klokke, Registertilstand tilstand)
    {
        ArgumentNullException.ThrowIfNull(klokke);
        _tilstand = tilstand;
        Klokke = klokke;
        klokke.Levd = () => Tilstand.Dato;
    }

    /// <summary>Makes a register that begins with a state: a fork of another, or one that was restored.</summary>
    /// <param name="tilstand">The state.</param>
    /// <param name="klokke">Its date.</param>
    public static Registeret Fra(Registertilstand tilstand, Registerklokke klokke)
    {
        ArgumentNullException.ThrowIfNull(tilstand);
        return new(klokke, tilstand);
    }

    /// <summary>The register's date.</summary>
    public Registerklokke Klokke { get; }

    /// <summary>What the register holds now.</summary>
    public Registertilstand Tilstand => Volatile.Read(ref _tilstand);

    /// <summary>What happened, oldest first; at most the last 1000.</summary>
    public IEnumerable<Registerhendelse> Hendelser => Volatile.Read(ref _hendelser);

    /// <summary>Carries out a command.</summary>
    /// <param name="kommando">What is asked.</param>
    public Registersvar Utfoer(Registerkommando kommando)
    {
        lock (_laas)
        {
            var utfall = Registermaskin.Anvend(_tilstand, Klokke.Dato, kommando);
            Volatile.Write(ref _tilstand, utfall.Tilstand);
            foreach (var hendelse in utfall.Hendelser)
            {
                Noter(hendelse);
            }

            return utfall.Svar;
        }
    }

    private void Noter(Registerhendelse hendelse)
    {
        var hendelser = _hendelser.Enqueue(hendelse);
        Volatile.Write(ref _hendelser, ++_antallHendelser > MaksHendelser ? hendelser.Dequeue() : hendelser);
        _antallHendelser = Math.Min(_antallHendelser, MaksHendelser);
    }
}
