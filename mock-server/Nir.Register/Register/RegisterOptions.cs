using Nir.Sdk.Frister;
using Nir.Sdk.Frister.Valg;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Regler.Overlay;

namespace Nir.Register.Register;

/// <summary>How the register behaves where the public sources leave a choice, and how much it holds.</summary>
public sealed record RegisterOptions
{
    /// <summary>The default: what the public sources say, synthetic identifiers only, and only persons that were set up.</summary>
    public static RegisterOptions Documented { get; } = new();

    /// <summary>All data must match what the register has computed, as Oslo reports of NIR: else NIR5015.</summary>
    public static RegisterOptions Strict { get; } = new() { Profile = Profile.Strict };

    /// <summary>Takes what can be understood: unknown persons are made known, and decisions outside their window get a remark.</summary>
    public static RegisterOptions Generous { get; } = new() { Profile = Profile.Generous, CreatesUnknownPersons = true };

    /// <summary>How strict the register is where the public sources leave it open.</summary>
    public Profile Profile { get; init; } = Profile.Documented;

    /// <summary>
    /// Whether identifiers that may be a real person's are taken. False: they are refused (NIR4001). Turn it on only where no one but those
    /// who may see the data can reach the server.
    /// </summary>
    public bool AllowRealPersons { get; init; }

    /// <summary>Which synthetic series of fødselsnummer count as synthetic.</summary>
    public SyntheticSeries SyntheticSeries { get; init; } = SyntheticSeries.Tenor;

    /// <summary>What a vendor lays over the public rules. Null: nothing.</summary>
    public NirOverlay? Overlay { get; init; }

    /// <summary>How the register reads what the law leaves open. The defaults of <see cref="Nir.Sdk.Frister.Regelmotor"/>.</summary>
    public RegelmotorOptions Valg { get; init; } = new();

    /// <summary>Whether a transfer for an unknown person makes the person. False: it is refused (NIR5006), since a municipality cannot create
    /// persons.</summary>
    public bool CreatesUnknownPersons { get; init; }

    /// <summary>The most persons held.</summary>
    public int MaxPersons { get; init; } = 100_000;

    /// <summary>The most registrations held.</summary>
    public int MaxRegistreringer { get; init; } = 100_000;

    /// <summary>The most bytes of bodies held, earlier versions included.</summary>
    public long MaxSize { get; init; } = 128 * 1024 * 1024;

    /// <summary>How many earlier versions of each registration are held. The oldest go first.</summary>
    public int MaxEarlierVersions { get; init; } = 10;

    internal Regelmotor Regelmotor => new(Valg);

    internal Regelmotor RegelmotorWithoutForklaring => new(Valg.WithoutForklaring());
}
