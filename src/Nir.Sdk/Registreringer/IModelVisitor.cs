using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Registreringer;

/// <summary>Looks at every part of a registration, and at each code that does not always hold, walked by the generated <c>ModelWalk</c>.</summary>
internal interface IModelVisitor
{
    /// <summary>Whether it looks at codes: their entries are not looked up for one that does not.</summary>
    static abstract bool SeesKoder { get; }

    /// <summary>The law under which codes are looked at.</summary>
    Lovverk Lovverk { get; }

    /// <summary>A part: the registration itself first, then what it holds.</summary>
    void VisitPart(RegistreringPart part, ModelPlace place);

    /// <summary>An item of a list that is null.</summary>
    /// <param name="place">Where it stands.</param>
    void VisitMissing(ModelPlace place);

    /// <summary>A code that is given and does not hold under the law on every date, or not at all.</summary>
    /// <param name="entry">Its entry; null when the code is <c>Ukjent</c> or undefined.</param>
    /// <param name="list">The code list.</param>
    /// <param name="part">The part that holds it.</param>
    /// <param name="place">Where that part stands.</param>
    /// <param name="member">The member that holds it.</param>
    void VisitKode(KodeEntry? entry, KodeverkList list, RegistreringPart part, ModelPlace place, string member);
}
