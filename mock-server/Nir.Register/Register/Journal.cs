using System.Collections.Immutable;

namespace Nir.Register.Register;

/// <summary>A ring of what was asked of a register, newest last, and the state that it can be done again from.</summary>
/// <param name="Poster">The posts held.</param>
/// <param name="Grunnlag">The state before the first post that can be done again.</param>
/// <param name="FoersteSomGjoeres">The number of that post.</param>
/// <param name="Neste">The number of the next post.</param>
internal sealed record Journal(ImmutableQueue<Journalpost> Poster, Registertilstand Grunnlag, long FoersteSomGjoeres, long Neste)
{
    private const int MaksPoster = 1_000;

    public static Journal Tom(Registertilstand tilstand) => new([], tilstand, 1, 1);

    public int Antall => (int)Math.Min(Neste - 1, MaksPoster);

    /// <summary>The posts whose commands lead from the ground to the present state.</summary>
    public IEnumerable<Journalpost> SomGjoeres => Poster.Where(post => post.Nummer >= FoersteSomGjoeres && post.Gjoeres is not null);

    public Journal Med(Registertilstand foer, Registerkommando kommando, Registerutfall utfall)
    {
        var post = Journalpost.Av(Neste, foer, kommando, utfall);
        var (grunnlag, foerste) = Journalpost.KanGjoeresIgjen(kommando) ? (Grunnlag, FoersteSomGjoeres) : (post.Etter, post.Nummer + 1);
        var poster = Poster.Enqueue(post);
        if (post.Nummer > MaksPoster)
        {
            poster = poster.Dequeue(out var eldste);
            if (eldste.Nummer >= foerste)
            {
                (grunnlag, foerste) = (eldste.Etter, eldste.Nummer + 1);
            }
        }

        return new(poster, grunnlag, foerste, Neste + 1);
    }
}
