using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Mentorship.Web.Features.MockGateway;

/// <summary>Takes the mock provider's pages away, where it is not in use: their addresses are then those of nothing.</summary>
public sealed class NoMockGateway : IApplicationModelConvention
{
    public void Apply(ApplicationModel application)
    {
        foreach (var controller in application.Controllers.Where(controller => controller.ControllerType == typeof(MockGatewayController)).ToList())
        {
            application.Controllers.Remove(controller);
        }
    }
}
