using System.Collections.Immutable;

namespace Nir.Register.Register;

/// <summary>Hosts the pure register: takes commands from many threads and carries them out one at a time.</summary>
public sealed class Registeret
{
    private const int MaksHendelser = 1_000;

    private readonly Lock _laas = new();
    private Registertilstand _tilstand;
    private Journal _journal;
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
        _journal = Journal.Tom(tilstand);
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

    /// <summary>What was asked, oldest first, without identifiers; at most the last 1000.</summary>
    public IEnumerable<Journalpost> Journalposter => Bilde().Journal.Poster;

    /// <summary>Puts a state in place of the present one; what happened before is forgotten. The register's date stops on the state's.</summary>
    /// <param name="tilstand">The state.</param>
    public void Gjenopprett(Registertilstand tilstand)
    {
        ArgumentNullException.ThrowIfNull(tilstand);
        lock (_laas)
        {
            Volatile.Write(ref _tilstand, tilstand);
            Volatile.Write(ref _hendelser, []);
            _antallHendelser = 0;
            _journal = Journal.Tom(tilstand);
            if (tilstand.Dato is { } dato)
            {
                Klokke.Sett(dato);
            }
            else
            {
                Klokke.FoelgTiden();
            }
        }
    }

    /// <summary>The register as one file of JSON: state, journal, and the state the journal begins from. Treat it as personal data.</summary>
    public byte[] TaBilde() => Oeyeblikksbilde.Skriv(this);

    /// <summary>Puts the state of such a file in place of the present one.</summary>
    /// <param name="bilde">The file.</param>
    /// <exception cref="FormatException">It is no such file, is damaged, or is of another version than this server reads. The message says which.</exception>
    public void Gjenopprett(ReadOnlyMemory<byte> bilde) => Gjenopprett(Bildeleser.Les(bilde, Tilstand.Oppsett));

    /// <summary>The state and the journal that belongs to it.</summary>
    internal (Registertilstand Tilstand, Journal Journal) Bilde()
    {
        lock (_laas)
        {
            return (_tilstand, _journal);
        }
    }

    /// <summary>Lets the days up to the register's date pass.</summary>
    /// <returns>What happened, in order.</returns>
    internal ImmutableArray<Registerhendelse> Lev()
    {
        lock (_laas)
        {
            var kommando = new Registerkommando.LaDageneGaa();
            return Utfoer(kommando, Registermaskin.Anvend(_tilstand, Klokke.Dato, kommando)).Hendelser;
        }
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="kommando">What is asked.</param>
    public Registersvar Utfoer(Registerkommando kommando)
    {
        lock (_laas)
        {
            return Utfoer(kommando, Registermaskin.Anvend(_tilstand, Klokke.Dato, kommando)).Svar;
        }
    }

    private Registerutfall Utfoer(Registerkommando kommando, Registerutfall utfall)
    {
        _journal = _journal.Med(_tilstand, kommando, utfall);
        Volatile.Write(ref _tilstand, utfall.Tilstand);
        foreach (var hendelse in utfall.Hendelser)
        {
            Noter(hendelse);
        }

        return utfall;
    }

    private void Noter(Registerhendelse hendelse)
    {
        var hendelser = _hendelser.Enqueue(hendelse);
        Volatile.Write(ref _hendelser, ++_antallHendelser > MaksHendelser ? hendelser.Dequeue() : hendelser);
        _antallHendelser = Math.Min(_antallHendelser, MaksHendelser);
    }
}
