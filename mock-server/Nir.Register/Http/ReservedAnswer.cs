using Microsoft.AspNetCore.Http;
using Nir.Register.Register;

namespace Nir.Register.Http;

/// <summary>Answers a transfer for a reserved person.</summary>
/// <param name="context">The call.</param>
/// <param name="person">The person.</param>
/// <param name="transfer">Carries the transfer out.</param>
internal delegate Task ReservedAnswer(HttpContext context, ReservedPerson person, Func<RegisterResponse> transfer);
