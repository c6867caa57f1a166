using Microsoft.AspNetCore.Http;
using Nir.Register.Register;

namespace Nir.Register.Contract;

/// <summary>Answers transfers for reserved persons.</summary>
internal interface IReservedTransfer
{
    /// <summary>Answers one.</summary>
    /// <param name="context">The call.</param>
    /// <param name="person">The person.</param>
    /// <param name="transfer">Carries the transfer out.</param>
    Task AnswerAsync(HttpContext context, ReservedPerson person, Func<RegisterResponse> transfer);
}
