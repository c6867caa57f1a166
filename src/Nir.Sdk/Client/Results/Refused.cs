using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;

namespace Nir.Sdk.Client.Results;

/// <summary>Refused by rule, here or by the register. Nothing was stored; sending the same again gives the same.</summary>
public sealed record Refused : TransferResult
{
    /// <summary>Makes a result.</summary>
    /// <param name="id">The registration's id.</param>
    /// <param name="correlationId">The id of the call.</param>
    /// <param name="avvik">All rules broken, refusals and remarks, at least one.</param>
    public Refused(Guid id, string correlationId, ValueList<Avvik> avvik)
        : base(id, correlationId) => Avvik = BrokenRegler.Require(avvik);

    /// <summary>All rules broken, refusals and remarks, at least one.</summary>
    public ValueList<Avvik> Avvik { get; }

    /// <summary>Those of <see cref="Avvik"/> that do not refuse.</summary>
    public override ValueList<Avvik> Merknader => Avvik.Where(static avvik => avvik.Alvorlighet is Alvorlighet.Merknad).ToValueList();

    /// <summary>Whether it was refused before anything was sent: the register knows nothing of this call.</summary>
    public bool IsRefusedBeforeSending { get; init; }

    /// <summary>
    /// The registration without the fields that it was refused for because the law forbids them: it may be sent again when nothing else
    /// refused it. What is left out is what the field attributes of the model name (<see cref="ForbudtUnderAttribute"/>).
    /// </summary>
    /// <typeparam name="T">The family.</typeparam>
    /// <param name="registrering">The registration that was refused; it is not changed.</param>
    /// <returns>Itself, when it was not refused for such a field.</returns>
    /// <exception cref="ArgumentException">It is another registration.</exception>
    public T WithoutForbidden<T>(T registrering)
        where T : Registrering
    {
        ArgumentNullException.ThrowIfNull(registrering);
        if (registrering.Id != Id)
        {
            throw new ArgumentException("This is not the registration that was refused: their ids differ.", nameof(registrering));
        }

        return (T)Avvik
            .Where(static avvik => avvik.Alvorlighet is Alvorlighet.Avvisning)
            .Select(avvik => Feltregler.ForbudtFelt(registrering, avvik.Regel))
            .OfType<string>()
            .Aggregate((Registrering)registrering, FeltLookup.Without);
    }

    private protected override string Describe() =>
        $"Refused {Id}{(IsRefusedBeforeSending ? " before sending" : "")}: {RegelTitles.Join(Avvik.Where(static avvik => avvik.Alvorlighet is Alvorlighet.Avvisning))}";
}
