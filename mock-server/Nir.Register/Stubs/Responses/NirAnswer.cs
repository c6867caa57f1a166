namespace Nir.Register.Stubs.Responses;

/// <summary>What is done to the register's own answer: the parameters of the transformer <c>nir</c>.</summary>
/// <param name="Never">The answer is never sent: the caller waits until it gives up.</param>
/// <param name="CutAfterBytes">After so many bytes of the body the connection is closed. Null: it is sent whole.</param>
/// <param name="Damage">What is done to the body. Null: nothing.</param>
/// <param name="DelayBefore">Whether the delay comes before the register acts, instead of between that and the answer.</param>
/// <param name="Status">The status that is sent instead of the register's. Null: the register's.</param>
internal sealed record NirAnswer(bool Never, int? CutAfterBytes, NirDamage? Damage, bool DelayBefore, int? Status);
