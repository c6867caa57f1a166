namespace Nir.Sdk.Registreringer;

/// <summary>
/// Merges what a fagsystem has changed with what has been changed in NIR meanwhile, for example by a caseworker in NIR web. Neither side's
/// changes are lost: what only one side changed is taken from that side, and what both changed is a collision that someone must choose in.
/// </summary>
public static class RegistreringMerge
{
    /// <summary>Merges three states of a registration.</summary>
    /// <remarks>
    /// Parts of lists are known again by what tells them apart: a tiltak by its type and first day, hours by their week. Two parts with the same
    /// key in one list cannot be told apart; when both sides have changed such a list, the whole list collides.
    /// </remarks>
    /// <typeparam name="T">The family, or <see cref="Registrering"/>.</typeparam>
    /// <param name="lastAccepted">What the fagsystem sent last that NIR accepted: the changes of both sides are counted from it.</param>
    /// <param name="mine">What the fagsystem holds now.</param>
    /// <param name="nirs">What NIR holds now.</param>
    /// <exception cref="ArgumentException">They are not three states of one registration: ids or families differ.</exception>
    public static MergeResult<T> Merge<T>(T lastAccepted, T mine, T nirs)
        where T : Registrering
    {
        ArgumentNullException.ThrowIfNull(lastAccepted);
        ArgumentNullException.ThrowIfNull(mine);
        ArgumentNullException.ThrowIfNull(nirs);
        if (lastAccepted.Id != mine.Id || mine.Id != nirs.Id || lastAccepted.Familie != mine.Familie || mine.Familie != nirs.Familie)
        {
            throw new ArgumentException("A merge is of three states of one registration: their ids and families must be the same.", nameof(mine));
        }

        var merge = new ThreeWay();
        var merged = mine == lastAccepted ? nirs : nirs == lastAccepted ? mine : (T)ModelMerge.Merge(lastAccepted, mine, nirs, merge);
        return new(
            merged,
            merge.Collisions.ToValueList(),
            ModelDifference.Find(lastAccepted, mine).ToValueList(),
            ModelDifference.Find(lastAccepted, nirs).ToValueList());
    }
}
